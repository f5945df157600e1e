import { withUseCase, withView, type Alteration } from '../alter.ts';
import type { AgentMove, App, UseCases } from '../application/app.ts';
import { currentLegs, get, legOf, openConversationOf, put } from '../domain/centre.ts';
import { closed } from '../domain/conversation.ts';
import { released } from '../domain/leg.ts';
import type { Message } from '../domain/message.ts';
import type { FaultyTwin } from './twin.ts';

const dayMs = 24 * 3600 * 1000;

/** The interaction leaves the agent's desk, and no reason is asked for. */
function release(app: App, { agentId, conversationId }: AgentMove): void {
  const leg = legOf(app.store.centre, agentId, conversationId);
  if (leg) app.store.change((now) => put(now, 'legs', released(leg, app.clock.now())));
}

/** The open conversation to which a customer's message belongs, and the agent who has it. */
function moveOf(app: App, waId: string): AgentMove | null {
  const found = openConversationOf(app.store.centre, waId);
  return found?.owner ? { agentId: found.owner, conversationId: found.id } : null;
}

/** A day after accepting, when the customer has not written since, something happens by itself. */
function afterSilentDay(happens: (app: App, move: AgentMove) => void): Alteration {
  return withUseCase('accept', (original, app): UseCases['accept'] => (agentId, offerId) => {
    const conversationId = app.store.centre.offers.get(offerId)?.conversationId;
    original(agentId, offerId);
    if (conversationId === undefined) return;
    app.clock.setTimeout(() => {
      const leg = legOf(app.store.centre, agentId, conversationId);
      if (leg?.phase === 'active') happens(app, { agentId, conversationId });
    }, dayMs);
  });
}

function lastCustomerText(app: App, conversationId: string): Message | undefined {
  const thread = app.store.centre.conversations.get(conversationId)?.thread ?? [];
  return thread.findLast(({ from }) => from === 'customer');
}

/** Faults in ending a conversation, and in who may end it. */
export const endTwins: readonly FaultyTwin[] = [
  {
    id: 'idle-agent-ends-without-wrap-up',
    clause: 'WA-END-01',
    story: 'An agent who is Idle when they end a conversation is not asked for a reason.',
    alter: withUseCase('end', (original, app) => (move, ending) => {
      original(move, ending);
      const { availability } = get(app.store.centre, 'agents', move.agentId);
      if (availability === 'Idle') release(app, move);
    }),
  },
  {
    id: 'thanks-after-end-closes-wrap-up',
    clause: 'WA-END-01',
    story: 'A customer who writes right after the end makes the Wrap Up Reasons dialog go away.',
    alter: withUseCase('receiveText', (original, app) => (inbound) => {
      original(inbound);
      const now = app.clock.now();
      for (const leg of app.store.centre.legs.values()) {
        const { customer } = get(app.store.centre, 'conversations', leg.conversationId);
        const justEnded = leg.phase === 'wrap-up' && now - (leg.endedAt ?? 0) < 5000;
        if (justEnded && customer.waId === inbound.customer.waId) release(app, leg);
      }
    }),
  },
  {
    id: 'end-ends-every-conversation',
    clause: 'WA-END-01',
    story: "Ending one conversation puts the agent's other conversations into wrap-up as well.",
    alter: withUseCase('end', (original, app) => (move, ending) => {
      original(move, ending);
      for (const { agentId, conversationId, phase, role } of currentLegs(
        app.store.centre,
        move.agentId,
      )) {
        if (phase === 'active' && role === 'owner') original({ agentId, conversationId }, ending);
      }
    }),
  },
  {
    id: 'end-locks-the-other-conversation',
    clause: 'WA-END-01',
    story: 'While one conversation waits for its reason, the agent cannot write in their others.',
    alter: withView((view, app, agentId) => {
      const { conversation } = view;
      const owing = currentLegs(app.store.centre, agentId).some(({ phase }) => phase !== 'active');
      if (!conversation || !owing) return view;
      const compose = { ...conversation.compose, enabled: false, canSend: false };
      return { ...view, conversation: { ...conversation, compose } };
    }),
  },
  {
    id: 'goodbye-begins-wrap-up',
    clause: 'WA-WRP-02',
    story:
      'A customer who writes "Goodbye" ends the conversation, and the agent is asked for a reason.',
    alter: withUseCase('receiveText', (original, app) => (inbound) => {
      original(inbound);
      const move = moveOf(app, inbound.customer.waId);
      if (move && inbound.text.startsWith('Goodbye')) app.use.end(move, 'ended');
    }),
  },
  {
    id: 'stop-takes-the-buttons-away',
    clause: 'WA-WRP-02',
    story: 'After a customer wrote "STOP" the agent has no button left, not even End.',
    alter: withView((view, app) => {
      const { conversation } = view;
      if (!conversation) return view;
      const stopped = lastCustomerText(app, conversation.id)?.text.startsWith('STOP');
      return stopped ? { ...view, conversation: { ...conversation, controls: [] } } : view;
    }),
  },
  {
    id: 'silent-day-drops-the-conversation',
    clause: 'WA-WRP-02',
    story: 'A day after accepting, the conversation disappears from the desktop by itself.',
    alter: afterSilentDay(release),
  },
  {
    id: 'silent-day-begins-wrap-up',
    clause: 'WA-WRP-02',
    story: 'A day after accepting, the agent is asked for a reason though nobody ended anything.',
    alter: afterSilentDay((app, move) => app.use.end(move, 'ended')),
  },
  {
    id: 'late-message-is-a-new-conversation',
    clause: 'WA-WRP-02',
    story: 'A customer who was silent for more than a day is put into a new conversation.',
    alter: withUseCase('receiveText', (original, app) => (inbound) => {
      const id = moveOf(app, inbound.customer.waId)?.conversationId ?? '';
      const silentMs = app.clock.now() - (lastCustomerText(app, id)?.at ?? app.clock.now());
      if (silentMs > dayMs) {
        const conversation = get(app.store.centre, 'conversations', id);
        app.store.change((now) => put(now, 'conversations', closed(conversation)));
      }
      original(inbound);
    }),
  },
];
