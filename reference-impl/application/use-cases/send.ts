import { get, legOf, put } from '../../domain/centre.ts';
import { appended, revised } from '../../domain/conversation.ts';
import type { Message } from '../../domain/message.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { AgentMove, App, SendResult } from '../app.ts';

/** The agent's text goes into the thread at once and out to the platform; its answer is noted when it comes. */
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
  const sending = app.outbound.sendText(conversation.customer.waId, text);
  app.track(sending.then((result) => noteResult(app, conversationId, { message, result })));
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

/** A 200 of the platform means accepted, not delivered: what comes of it arrives as statuses. */
function noteResult(
  app: App,
  conversationId: string,
  { message, result }: { readonly message: Message; readonly result: SendResult },
): void {
  const conversation = get(app.store.centre, 'conversations', conversationId);
  const next: Message =
    'wamid' in result
      ? { ...message, wamid: result.wamid }
      : { ...message, status: 'failed', failure: result.failure };
  app.store.change((centre) => put(centre, 'conversations', revised(conversation, next)));
  claimEarlyStatuses(app, next.wamid);
}

/** Statuses that arrived before the platform's answer can be told apart only now. */
function claimEarlyStatuses(app: App, wamid: string | null): void {
  const early = app.store.centre.earlyStatuses.filter((each) => each.wamid === wamid);
  if (early.length === 0) return;
  app.store.change((centre) => ({
    ...centre,
    earlyStatuses: centre.earlyStatuses.filter((each) => each.wamid !== wamid),
  }));
  for (const status of early) app.use.receiveStatus(status);
}
