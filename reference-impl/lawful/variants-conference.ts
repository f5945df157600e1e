import { withUseCase } from '../alter.ts';
import type { AgentMove, App } from '../application/app.ts';
import { get, legOf, put } from '../domain/centre.ts';
import { appended } from '../domain/conversation.ts';
import type { Message } from '../domain/message.ts';
import { refuseUnless } from '../domain/refusal.ts';
import { withoutButton } from './lacking.ts';
import type { LawfulTwin } from './twin.ts';

/** Other ways of conferring, which the documentation forbids. */
export const conferenceVariants: readonly LawfulTwin[] = [
  {
    id: 'agents-confer-alone',
    allows: 'What an agent who was asked in says is for the other agent, and not for the customer.',
    variants: { conference: 'agents-only' },
    alter: withUseCase('send', (original, app) => (move, text, file) => {
      const leg = legOf(app.store.centre, move.agentId, move.conversationId);
      const isGuest = leg?.role === 'guest' && leg.phase === 'active';
      if (isGuest && !file) say(app, move, text);
      else original(move, text, file);
    }),
  },
  {
    id: 'never-confers',
    allows: 'Nobody can be added to a conversation: there is no Conference.',
    variants: { conference: 'none' },
    alter: withoutButton('Conference', 'conference', 'Ctrl+Alt+H'),
  },
];

/** Into the thread, which the agents have in front of them, and nowhere else. */
function say(app: App, { agentId, conversationId }: AgentMove, text: string): void {
  const { centre } = app.store;
  const conversation = get(centre, 'conversations', conversationId);
  const mayWrite = app.policies.asset.mayWrite(conversation);
  refuseUnless(mayWrite, 'The WhatsApp asset was deleted. End the conversation.');
  const message: Message = {
    id: app.nextId('message'),
    from: 'agent',
    author: get(centre, 'agents', agentId).name,
    text,
    at: app.clock.now(),
    status: 'received',
    wamid: null,
    failure: null,
  };
  app.store.change((now) => put(now, 'conversations', appended(conversation, message)));
}
