import {
  withAction,
  withDesk,
  withPolicy,
  withUseCase,
  withView,
  type Alteration,
} from '../alter.ts';
import type { App } from '../application/app.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import { currentLegs } from '../domain/centre.ts';
import type { FaultyTwin } from './twin.ts';

/** After a reason was submitted by hand, the desk goes on showing some of what stood there, until the agent does something else. */
function leftover(
  stays: (before: DeskView, app: App) => boolean,
  keep: (before: DeskView, now: DeskView) => DeskView,
): Alteration {
  return withDesk((desk, app) => {
    let kept: DeskView | null = null;
    return {
      ...desk,
      view: () => (kept ? keep(kept, desk.view()) : desk.view()),
      act(action) {
        const before = desk.view();
        const outcome = desk.act(action);
        const submitted =
          action.verb === 'submit' &&
          outcome.outcome === 'done' &&
          before.dialog?.kind === 'wrap-up-reasons';
        kept = submitted && stays(before, app) ? before : null;
        return outcome;
      },
    };
  });
}

const isManual = (app: App): boolean => app.store.centre.settings.autoWrapUp === null;

/** The most used reason stands first, so faults that spare it are found late. */
function isFirst(app: App, reason: string | null | undefined): boolean {
  return app.store.centre.settings.wrapUpReasons[0]?.name === reason;
}

/** Faults in submitting a reason, in the timer, and in what comes after. */
export const wrapUpTwins: readonly FaultyTwin[] = [
  {
    id: 'dialog-outlives-submit',
    clause: 'WA-WRP-05',
    story:
      'Unless it was the first reason of the list, the dialog stays open after the submission.',
    alter: leftover(
      ({ dialog }, app) => isManual(app) && !isFirst(app, dialog?.selected),
      (before, now) => ({ ...now, dialog: before.dialog }),
    ),
  },
  {
    id: 'pane-outlives-submit',
    clause: 'WA-WRP-05',
    story:
      'Unless it was the first reason of the list, the conversation stays open after the submission.',
    alter: leftover(
      ({ dialog }, app) => !isFirst(app, dialog?.selected),
      (before, now) => ({ ...now, conversation: before.conversation }),
    ),
  },
  {
    id: 'task-outlives-submit',
    clause: 'WA-WRP-05',
    story:
      'Unless it was the first reason of the list, the row in the task list outlives the submission.',
    alter: leftover(
      ({ dialog }, app) => !isFirst(app, dialog?.selected),
      (before, now) => ({ ...now, tasks: before.tasks }),
    ),
  },
  {
    id: 'selecting-submits',
    clause: 'WA-WRP-05',
    story: 'In a long list of reasons, selecting any but the first one submits it at once.',
    alter: withAction((action, real, { desk, app }) => {
      const { dialog } = desk.view();
      const outcome = real(action);
      const long = dialog?.kind === 'wrap-up-reasons' && dialog.options.length > 4;
      if (action.verb !== 'select' || !long || !isManual(app)) return outcome;
      return isFirst(app, action.option) ? outcome : real({ verb: 'submit' });
    }),
  },
  {
    id: 'submit-finishes-every-wrap-up',
    clause: 'WA-WRP-05',
    story: 'Submitting a reason submits it for every other conversation in wrap-up too.',
    alter: withUseCase('submitWrapUp', (original, app) => (move, end) => {
      original(move, end);
      if (end.automatic) return;
      for (const { agentId, conversationId, phase } of currentLegs(
        app.store.centre,
        move.agentId,
      )) {
        if (phase === 'wrap-up') original({ agentId, conversationId }, end);
      }
    }),
  },
  {
    id: 'wrap-up-timer-from-accept',
    clause: 'WA-WRP-07',
    story: 'The wrap-up timer counts from accepting instead of from the end.',
    alter: withPolicy('wrapUp', () => ({ elapsedMs: (leg, now) => now - leg.acceptedAt })),
  },
  {
    id: 'wrap-up-timer-loses-the-hours',
    clause: 'WA-WRP-07',
    story: 'After an hour the wrap-up timer begins at zero again.',
    alter: withPolicy('wrapUp', (documented) => ({
      elapsedMs: (leg, now) => documented.elapsedMs(leg, now) % (3600 * 1000),
    })),
  },
  {
    id: 'wrap-up-timer-from-opening',
    clause: 'WA-WRP-07',
    story: 'The wrap-up timer begins anew when the agent comes back to the conversation.',
    alter: withDesk((desk, app) => {
      let openedAt: number | null = null;
      return {
        ...desk,
        view() {
          const view = desk.view();
          const { conversation } = view;
          if (conversation?.wrapUpSeconds == null || openedAt === null) return view;
          const wrapUpSeconds = Math.floor((app.clock.now() - openedAt) / 1000);
          return { ...view, conversation: { ...conversation, wrapUpSeconds } };
        },
        act(action) {
          if (action.verb === 'open') openedAt = app.clock.now();
          return desk.act(action);
        },
      };
    }),
  },
  {
    id: 'wrap-up-timer-set-back-by-customer',
    clause: 'WA-WRP-07',
    story: "The customer's next message sets the wrap-up timer back to zero.",
    alter: withView((view, app) => {
      const { conversation } = view;
      if (conversation?.wrapUpSeconds == null) return view;
      const wrote = [...app.store.centre.conversations.values()]
        .filter(({ customer }) => customer.name === conversation.customerName)
        .flatMap(({ thread }) => thread.map(({ at }) => at));
      const since = Math.floor((app.clock.now() - Math.max(...wrote)) / 1000);
      const wrapUpSeconds = Math.min(since, conversation.wrapUpSeconds);
      return { ...view, conversation: { ...conversation, wrapUpSeconds } };
    }),
  },
  {
    id: 'wrap-up-makes-available',
    clause: 'WA-WRP-15',
    story: 'After wrap-up an agent who had chosen Idle is Available.',
    alter: withPolicy('availability', (documented) => ({
      after(event, agent) {
        const wasIdle = event === 'wrapped-up' && agent.availability === 'Idle';
        return wasIdle ? 'Available' : documented.after(event, agent);
      },
    })),
  },
  {
    id: 'history-shows-the-latest-reason-everywhere',
    clause: 'WA-WRP-16',
    story: 'The history shows the latest reason beside every conversation.',
    alter: withView((view) => {
      const reason = view.history[0]?.reason ?? null;
      return { ...view, history: view.history.map((each) => ({ ...each, reason })) };
    }),
  },
];
