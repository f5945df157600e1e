import { withAction, withPolicy, withUseCase } from '../alter.ts';
import type { AgentMove, App } from '../application/app.ts';
import { currentLegs } from '../domain/centre.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults on a response's way from the compose box to the customer. */
export const respondComposeTwins: readonly FaultyTwin[] = [
  {
    id: 'enter-sends-the-first-paragraph',
    clause: 'WA-CMP-02',
    story: 'Enter sends the first paragraph only; Send sends them all.',
    alter: withAction((action, real, { desk, app, agentId }) => {
      const conversation = desk.view().conversation;
      const [first = '', ...rest] = conversation?.compose.text.split('\n') ?? [];
      const cut = action.verb === 'send' && action.by === 'enter' && rest.length > 0;
      if (!cut || !conversation) return real(action);
      app.use.send({ agentId, conversationId: conversation.id }, first);
      return { outcome: 'done' };
    }),
  },
  {
    id: 'ampersands-are-escaped',
    clause: 'WA-CMP-02',
    story: 'The customer reads "&amp;" where the agent wrote "&".',
    alter: withPolicy('compose', (documented) => ({
      outgoing: (draft) => documented.outgoing(draft).replaceAll('&', '&amp;'),
    })),
  },
  {
    id: 'families-fall-apart',
    clause: 'WA-CMP-02',
    story: 'An emoji made of several arrives as its parts.',
    alter: withPolicy('compose', (documented) => ({
      outgoing: (draft) => documented.outgoing(draft).replaceAll('\u200d', ''),
    })),
  },
  {
    id: 'blank-lines-are-dropped',
    clause: 'WA-CMP-02',
    story: 'Blank lines between paragraphs do not reach the customer.',
    alter: withPolicy('compose', (documented) => ({
      outgoing: (draft) => documented.outgoing(draft).replaceAll(/\n{2,}/gu, '\n'),
    })),
  },
  {
    id: 'same-answer-is-sent-once',
    clause: 'WA-CMP-02',
    story: 'An answer equal to the one before is taken for a slip and does not reach the customer.',
    alter: withUseCase('send', (original, app) => (move, text) => {
      const thread = app.store.centre.conversations.get(move.conversationId)?.thread ?? [];
      if (thread.findLast(({ from }) => from === 'agent')?.text !== text) original(move, text);
    }),
  },
  {
    id: 'unread-answer-is-sent-again',
    clause: 'WA-CMP-02',
    story: 'An answer that the customer has not read after four minutes is sent once more.',
    alter: withUseCase('send', (original, app) => (move, text) => {
      original(move, text);
      const id = answers(app, move).at(-1)?.id;
      const again = () => {
        const answer = answers(app, move).find((each) => each.id === id);
        const goesOn = activeConversations(app, move.agentId).includes(move.conversationId);
        if (goesOn && answer?.status === 'delivered') original(move, text);
      };
      app.clock.setTimeout(again, 4 * 60 * 1000);
    }),
  },
  {
    id: 'answer-goes-to-the-newest-conversation',
    clause: 'WA-CMP-02',
    story: 'With several conversations, an answer goes to the one that was accepted last.',
    alter: withUseCase('send', (original, app) => (move, text) => {
      const newest = activeConversations(app, move.agentId).at(-1) ?? move.conversationId;
      original({ ...move, conversationId: newest }, text);
    }),
  },
  {
    id: 'answer-goes-to-everyone',
    clause: 'WA-CMP-02',
    story: "An answer in the conversation accepted first reaches the agent's other customers, too.",
    alter: withUseCase('send', (original, app) => (move, text) => {
      original(move, text);
      const [first, ...others] = activeConversations(app, move.agentId);
      if (move.conversationId !== first) return;
      for (const conversationId of others) original({ ...move, conversationId }, text);
    }),
  },
];

function answers({ store }: App, { conversationId }: AgentMove) {
  const thread = store.centre.conversations.get(conversationId)?.thread ?? [];
  return thread.filter(({ from }) => from === 'agent');
}

/** The agent's running conversations, in the order of accepting. */
function activeConversations({ store }: App, agentId: string): readonly string[] {
  return currentLegs(store.centre, agentId)
    .filter(({ phase }) => phase === 'active')
    .map(({ conversationId }) => conversationId);
}
