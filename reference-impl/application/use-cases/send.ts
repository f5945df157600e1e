import { get, legOf, put } from '../../domain/centre.ts';
import { appended } from '../../domain/conversation.ts';
import type { Message } from '../../domain/message.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { AgentMove, App } from '../app.ts';
import { deliver } from './deliver.ts';

/** The agent's text goes into the thread at once, and out to the platform; what comes of it is noted when it is known. */
export function send(app: App, { agentId, conversationId }: AgentMove, text: string): void {
  const { centre } = app.store;
  const conversation = get(centre, 'conversations', conversationId);
  refuseUnless(
    legOf(centre, agentId, conversationId)?.phase === 'active',
    'You are not in this conversation any more.',
  );
  refuseUnless(
    app.policies.asset.mayWrite(conversation),
    'The WhatsApp asset was deleted. End the conversation.',
  );
  const message = outboundMessage(app, agentId, text);
  app.store.change((now) => put(now, 'conversations', appended(conversation, message)));
  deliver(app, conversation.customer.waId, { conversationId, messageId: message.id });
}

function outboundMessage(app: App, agentId: string, text: string): Message {
  return {
    id: app.nextId('message'),
    from: 'agent',
    author: get(app.store.centre, 'agents', agentId).name,
    text,
    at: app.clock.now(),
    status: 'sending',
    wamid: null,
    failure: null,
  };
}
