import { both, withDesk, withPolicy, withUseCase, withView, type Alteration } from '../alter.ts';
import type { Desk } from '../application/desk/desk.ts';
import { get, put } from '../domain/centre.ts';
import { released } from '../domain/leg.ts';
import { guestLegs, isClosed } from './conference-kit.ts';
import type { FaultyTwin } from './twin.ts';

/** Lets the colleagues of an ended conference go on as if it had not ended for them. */
const guestsStayIn = withUseCase('end', (original, app) => (move, ending) => {
  const inIt = guestLegs(app, move.conversationId).filter(({ phase }) => phase === 'active');
  original(move, ending);
  app.store.change((centre) => inIt.reduce((sum, leg) => put(sum, 'legs', leg), centre));
});

/** Faults in ending a conference. */
export const conferenceEndTwins: readonly FaultyTwin[] = [
  {
    id: 'conference-end-forgets-the-colleague',
    clause: 'WA-CNF-06',
    story: 'End Conference ends it for the first agent, and the colleague can go on writing.',
    alter: guestsStayIn,
  },
  {
    id: 'conference-end-forgets-the-next-colleague',
    clause: 'WA-CNF-06',
    story: 'End Conference lets a colleague go on writing who joined after another one had left.',
    alter: withUseCase('end', (original, app) => (move, ending) => {
      const [, ...later] = guestLegs(app, move.conversationId);
      original(move, ending);
      const staying = later.filter(({ phase }) => phase === 'active');
      app.store.change((centre) => staying.reduce((sum, leg) => put(sum, 'legs', leg), centre));
    }),
  },
  {
    id: 'conference-end-lets-writing-through',
    clause: 'WA-CNF-06',
    story:
      'After End Conference the colleague sees no conversation, yet what they type still goes out.',
    alter: both(
      guestsStayIn,
      withView((view, app) =>
        view.conversation && isClosed(app, view.conversation.id) && view.dialog === null
          ? { ...view, conversation: null }
          : view,
      ),
    ),
  },
  {
    id: 'conference-end-keeps-the-conversation',
    clause: 'WA-CNF-06',
    story: 'After End Conference a message of the customer goes into the old conversation.',
    alter: withUseCase('end', (original, app) => (move, ending) => {
      original(move, ending);
      if (ending !== 'conference-ended') return;
      const ended = get(app.store.centre, 'conversations', move.conversationId);
      const open = { ...ended, phase: 'open', owner: move.agentId } as const;
      app.store.change((centre) => put(centre, 'conversations', open));
    }),
  },
];

/** Wrap Up Reasons in front of whoever stays, from the moment a colleague leaves to what they do next. */
const asksWhoStays: Alteration = withDesk((desk, app, agentId) => {
  let asks = false;
  app.store.listen((event) => {
    if (event?.kind === 'left') asks = event.agentId !== agentId;
  });
  return {
    ...desk,
    view: () => (asks ? withReasons(desk) : desk.view()),
    act(action) {
      asks = false;
      return desk.act(action);
    },
  };
});

function withReasons(desk: Desk): ReturnType<Desk['view']> {
  const view = desk.view();
  if (!view.conversation || view.dialog) return view;
  const dialog = {
    ...{ kind: 'wrap-up-reasons' as const, title: 'Wrap Up Reasons', elapsedSeconds: 0 },
    ...{ conversationId: view.conversation.id, destination: null, search: '', options: [] },
    ...{ selected: null, secondsLeft: null, canSubmit: false, canCancel: false },
    ...{ canRefresh: false, canCancelAutoWrapUp: false },
  };
  return { ...view, dialog };
}

/** Faults in asking for a wrap-up reason around a conference. */
export const conferenceWrapUpTwins: readonly FaultyTwin[] = [
  {
    id: 'conference-exit-asks-who-stays',
    clause: 'WA-CNF-08',
    story: 'When the colleague leaves, Wrap Up Reasons opens in front of the first agent.',
    alter: asksWhoStays,
  },
  {
    id: 'conference-exit-asks-who-leaves',
    clause: 'WA-CNF-08',
    story:
      'The colleague who leaves is asked for a reason, though the first agent alone should be.',
    alter: withPolicy('wrapUp', (documented) => ({
      owedAfter: (ending) => ending === 'conference-exited' || documented.owedAfter(ending),
    })),
  },
  {
    id: 'conference-exit-spares-the-wrap-up',
    clause: 'WA-CNF-08',
    story: 'Once a colleague has been in and left, the end of the conversation asks for no reason.',
    alter: withUseCase('end', (original, app) => (move, ending) => {
      original(move, ending);
      if (ending !== 'ended' || guestLegs(app, move.conversationId).length === 0) return;
      const legs = [...app.store.centre.legs.values()].filter(({ phase }) => phase === 'wrap-up');
      const now = app.clock.now();
      app.store.change((centre) =>
        legs.reduce((sum, leg) => put(sum, 'legs', released(leg, now)), centre),
      );
    }),
  },
];
