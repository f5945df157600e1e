import { withDesk, withUseCase, withView, type Alteration } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { Outcome } from '../application/desk/action.ts';
import { get } from '../domain/centre.ts';
import type { Leg } from '../domain/leg.ts';
import { guestLegs, isClosed, isLeftAlone, without, withOwnersPane } from './conference-kit.ts';
import type { FaultyTwin } from './twin.ts';

/** The desk of an agent who has left goes on sending for them. */
const sendsForWhoLeft: Alteration = withDesk((desk, app, agentId) => {
  let draft = '';
  const leftOne = () =>
    [...app.store.centre.legs.values()].find(
      (leg) => leg.agentId === agentId && leg.role === 'guest' && leg.phase === 'done',
    );
  return {
    ...desk,
    act(action): Outcome {
      const outcome = desk.act(action);
      const leg = leftOne();
      if (outcome.outcome === 'done' || !leg || isClosed(app, leg.conversationId)) return outcome;
      if (action.verb === 'type') draft = action.text;
      else if (action.verb === 'send') sendOut(app, leg, draft);
      else return outcome;
      return { outcome: 'done' };
    },
  };
});

function sendOut(app: App, { conversationId }: Leg, text: string): void {
  const { customer } = get(app.store.centre, 'conversations', conversationId);
  app.track(app.outbound.sendText(customer.waId, text));
}

/** Conversations that go on after this agent has left their conference. */
function goingOnWithout(app: App, agentId: string): readonly string[] {
  return [...app.store.centre.legs.values()]
    .filter((leg) => leg.agentId === agentId && leg.role === 'guest' && leg.phase === 'done')
    .map(({ conversationId }) => conversationId)
    .filter((id) => !isClosed(app, id));
}

/** Faults in leaving a conference. */
export const conferenceExitTwins: readonly FaultyTwin[] = [
  {
    id: 'conference-exit-locks-the-box',
    clause: 'WA-CNF-07',
    story: 'After the colleague has left, the first agent cannot write until the customer does.',
    alter: withOwnersPane((pane, { app, conversation }) =>
      isLeftAlone(app, conversation) && pane.messages.at(-1)?.from === 'system'
        ? { ...pane, compose: { ...pane.compose, enabled: false, canSend: false } }
        : pane,
    ),
  },
  {
    id: 'conference-exit-keeps-the-state',
    clause: 'WA-CNF-07',
    story: 'The state stays Conference after the colleague has left.',
    alter: withOwnersPane((pane, { app, conversation }) =>
      isLeftAlone(app, conversation) && conversation.conferenceRequest === null
        ? { ...pane, state: 'Conference' }
        : pane,
    ),
  },
  {
    id: 'conference-exit-hides-the-next-message',
    clause: 'WA-CNF-07',
    story:
      'What the customer writes after the colleague has left shows with the next message only.',
    alter: withOwnersPane((pane, { app, conversation }) => {
      const last = pane.messages.at(-1);
      const hidden = isLeftAlone(app, conversation) && last?.from === 'customer';
      return hidden ? without(pane, (message) => message === last) : pane;
    }),
  },
  {
    id: 'conference-exit-goes-on-notifying',
    clause: 'WA-CNF-07',
    story: 'An agent who has left is still notified of what the customer writes.',
    alter: withView((view, app, agentId) => {
      const told = goingOnWithout(app, agentId).flatMap((id) => {
        const { thread } = get(app.store.centre, 'conversations', id);
        const last = thread.findLast(({ from }) => from === 'customer');
        return last ? [{ id: last.id, text: `New message: ${last.text}` }] : [];
      });
      return { ...view, notifications: [...view.notifications, ...told] };
    }),
  },
  {
    id: 'conference-exit-swallows-an-answer',
    clause: 'WA-CNF-07',
    story: 'The first answer after the colleague has left stands in the thread and never goes out.',
    alter: withUseCase('send', (original, app) => (move, text) => {
      const conversation = get(app.store.centre, 'conversations', move.conversationId);
      if (!isLeftAlone(app, conversation)) original(move, text);
    }),
  },
  {
    id: 'conference-exit-leaves-a-way-to-send',
    clause: 'WA-CNF-07',
    story: 'An agent who has left sees no conversation, yet what they type still goes out.',
    alter: sendsForWhoLeft,
  },
  {
    id: 'conference-exit-blocks-the-next-request',
    clause: 'WA-CNF-07',
    story: 'After a colleague has left, a second request to a queue is taken and never offered.',
    alter: withUseCase('requestConference', (original, app) => (move, target) => {
      original(move, target);
      const again = guestLegs(app, move.conversationId).length > 0;
      if (again && target.kind === 'queue') withdraw(app, move.conversationId);
    }),
  },
];

/** Takes back what is on offer or waits of a conversation. */
function withdraw(app: App, conversationId: string): void {
  const isOther = (each: { readonly conversationId: string }) =>
    each.conversationId !== conversationId;
  app.store.change((centre) => ({
    ...centre,
    waiting: centre.waiting.filter(isOther),
    offers: new Map([...centre.offers].filter(([, offer]) => isOther(offer))),
  }));
}
