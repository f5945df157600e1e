import { withDesk, withPolicy, withUseCase, withView } from '../alter.ts';
import type { App } from '../application/app.ts';
import { get, legOf, offersOf, put } from '../domain/centre.ts';
import { closed } from '../domain/conversation.ts';
import { released } from '../domain/leg.ts';
import { earlierLegs } from './transfer-opening.ts';
import type { FaultyTwin } from './twin.ts';

/** A transfer of this conversation that nobody accepted yet. */
function pendingTransfer(app: App, conversationId: string): 'queue' | 'agent' | null {
  const { centre } = app.store;
  const offer = offersOf(centre, conversationId).find(({ purpose }) => purpose === 'transfer');
  if (offer) return offer.target.kind;
  const isWaiting = centre.waiting.some((each) => each.conversationId === conversationId);
  return isWaiting ? 'queue' : null;
}

/** Faults in what submitting sets in motion. */
export const transferTwins: readonly FaultyTwin[] = [
  {
    id: 'transfer-to-a-queue-ignores-who-serves-it',
    clause: 'WA-TRF-07',
    story:
      'A transfer to a queue is offered to whoever is available, whether they serve that queue or not.',
    alter: withPolicy('routing', (documented) => ({
      serves(centre, agent, waiting) {
        if (waiting.purpose !== 'transfer') return documented.serves(centre, agent, waiting);
        return documented.serves({ ...centre, queues: new Map() }, agent, waiting);
      },
    })),
  },
  {
    id: 'transfer-to-a-queue-wraps-up-late',
    clause: 'WA-TRF-07',
    story: 'After a transfer to a queue the reason is asked only once somebody has accepted.',
    alter: withView((view, app) => {
      const { dialog } = view;
      if (dialog?.kind !== 'wrap-up-reasons') return view;
      const waits = pendingTransfer(app, dialog.conversationId) === 'queue';
      return waits ? { ...view, dialog: null } : view;
    }),
  },
  {
    id: 'transfer-takes-the-other-conversation-along',
    clause: 'WA-TRF-07',
    story: 'An agent who transfers one of two conversations transfers both.',
    alter: withUseCase('transfer', (original, app) => (move, target) => {
      original(move, target);
      const others = [...app.store.centre.legs.values()].filter(
        (leg) => leg.agentId === move.agentId && leg.phase === 'active' && leg.role === 'owner',
      );
      for (const { agentId, conversationId } of others)
        original({ agentId, conversationId }, target);
    }),
  },
  {
    id: 'transfer-accepted-late-opens-nothing',
    clause: 'WA-TRF-07',
    story:
      'When the transferring agent has wrapped up already, accepting does not open the conversation.',
    alter: withDesk((desk, app, agentId) => {
      let hidden: string | null = null;
      return {
        ...desk,
        view() {
          const view = desk.view();
          return view.conversation?.id === hidden ? { ...view, conversation: null } : view;
        },
        act(action) {
          const outcome = desk.act(action);
          if (action.verb === 'open') hidden = null;
          if (action.verb !== 'accept') return outcome;
          const id = desk.view().conversation?.id ?? '';
          const before = earlierLegs(app, id, agentId);
          if (before.length > 0 && before.every(({ phase }) => phase === 'done')) hidden = id;
          return outcome;
        },
      };
    }),
  },
  {
    id: 'transfer-asks-again-on-acceptance',
    clause: 'WA-TRF-07',
    story: 'An agent who has wrapped up is asked for a reason again when the transfer is accepted.',
    alter: withDesk((desk, app, agentId) => {
      let asked: ReturnType<typeof desk.view>['dialog'] = null;
      return {
        ...desk,
        view() {
          const view = desk.view();
          if (view.dialog?.kind === 'wrap-up-reasons') asked = view.dialog;
          if (view.dialog || !asked) return view;
          const { owner } = get(app.store.centre, 'conversations', asked.conversationId);
          return owner !== null && owner !== agentId ? { ...view, dialog: asked } : view;
        },
      };
    }),
  },
  {
    id: 'transfer-to-an-agent-gone-idle-vanishes',
    clause: 'WA-TRF-07',
    story:
      'When the chosen agent has gone idle meanwhile, the conversation is gone and no reason is asked.',
    alter: withUseCase('transfer', (original, app) => (move, target) => {
      const { centre } = app.store;
      const looking = { agentId: move.agentId, purpose: 'transfer' } as const;
      const leg = legOf(centre, move.agentId, move.conversationId);
      if (!leg || app.policies.targets.problem(centre, target, looking) === null) {
        original(move, target);
        return;
      }
      const conversation = closed(get(centre, 'conversations', move.conversationId));
      const gone = put(centre, 'legs', released(leg, app.clock.now()));
      app.store.change(() => put(gone, 'conversations', conversation));
    }),
  },
  {
    id: 'transfer-offers-to-an-agent-gone-idle',
    clause: 'WA-TRF-07',
    story:
      'An agent who has gone idle while Transfer Request was open is offered the conversation.',
    alter: withPolicy('targets', (documented) => ({
      problem: (centre, target, looking) =>
        looking.purpose === 'transfer' ? null : documented.problem(centre, target, looking),
    })),
  },
];
