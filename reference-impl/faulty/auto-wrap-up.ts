import { both, withDesk, withPolicy, withUseCase } from '../alter.ts';
import type { App } from '../application/app.ts';
import { currentLegs, legOf } from '../domain/centre.ts';
import { withCountdown, type Dialog } from './countdown.ts';
import type { FaultyTwin } from './twin.ts';

const firstReason = (app: App): string => app.store.centre.settings.wrapUpReasons[0]?.name ?? '';

/** Faults in the countdown and in what it submits. */
export const autoWrapUpTwins: readonly FaultyTwin[] = [
  {
    id: 'countdown-from-accept',
    clause: 'WA-WRP-08',
    story: 'The time of the conversation itself is taken off the countdown.',
    alter: withUseCase('end', (original, app) => (move, ending) => {
      const talking = legOf(app.store.centre, move.agentId, move.conversationId);
      const talkedMs = app.clock.now() - (talking?.acceptedAt ?? 0);
      const { autoWrapUp } = app.store.centre.settings;
      const shorten = (seconds: number) =>
        app.store.change(({ settings, ...rest }) => ({
          ...rest,
          settings: { ...settings, autoWrapUp: autoWrapUp && { ...autoWrapUp, seconds } },
        }));
      shorten(Math.max(1, (autoWrapUp?.seconds ?? 0) - Math.floor(talkedMs / 1000)));
      original(move, ending);
      shorten(autoWrapUp?.seconds ?? 0);
    }),
  },
  {
    id: 'countdown-in-tens',
    clause: 'WA-WRP-08',
    story: 'The countdown shows whole tens of seconds only.',
    alter: withCountdown(({ secondsLeft }) => ({
      secondsLeft: secondsLeft === null ? null : Math.ceil(secondsLeft / 10) * 10,
    })),
  },
  {
    id: 'countdown-without-auto-wrap-up',
    clause: 'WA-WRP-08',
    story: 'A countdown is shown though auto wrap-up is switched off.',
    alter: withCountdown(({ secondsLeft }, { store }) => ({
      secondsLeft: store.centre.settings.autoWrapUp ? secondsLeft : 60,
    })),
  },
  {
    id: 'auto-wrap-up-a-second-early',
    clause: 'WA-WRP-09',
    story: 'The default reason is submitted when the countdown shows one second.',
    alter: both(
      withPolicy('wrapUp', (documented) => ({
        countdownMs(auto) {
          const ms = documented.countdownMs(auto);
          return ms === null ? null : ms - 1000;
        },
      })),
      withCountdown(({ secondsLeft }) => ({
        secondsLeft: secondsLeft === null ? null : secondsLeft + 1,
      })),
    ),
  },
  {
    id: 'busy-agent-gets-the-first-reason',
    clause: 'WA-WRP-09',
    story: 'With another conversation at hand, the first reason is submitted, not the default.',
    alter: withUseCase('submitWrapUp', (original, app) => (move, end) => {
      const busy = currentLegs(app.store.centre, move.agentId).length > 1;
      original(move, end.automatic && busy ? { ...end, reason: firstReason(app) } : end);
    }),
  },
  {
    id: 'dialog-outlives-countdown',
    clause: 'WA-WRP-09',
    story: 'The default reason is submitted at zero, but the dialog stays in the way.',
    alter: withDesk((desk) => {
      let counting: Dialog | null = null;
      // Whoever does something in the dialog is rid of it at zero, however often anybody looked in between.
      let touched = false;
      return {
        ...desk,
        view() {
          const view = desk.view();
          if (view.dialog) {
            counting = touched || view.dialog.secondsLeft === null ? null : view.dialog;
          }
          return counting && !view.dialog ? { ...view, dialog: counting } : view;
        },
        act(action) {
          touched = desk.view().dialog !== null;
          counting = null;
          return desk.act(action);
        },
      };
    }),
  },
  {
    id: 'selected-reason-becomes-the-first',
    clause: 'WA-WRP-09',
    story: 'A reason that was selected but not submitted at zero is replaced by the first one.',
    alter: withPolicy('wrapUp', (documented) => {
      let first: ReturnType<typeof documented.atZero>;
      return {
        reasons(settings) {
          const known = documented.reasons(settings);
          first = known[0];
          return known;
        },
        atZero: (selected, fallback) => (selected ? first : fallback),
      };
    }),
  },
  {
    id: 'first-reason-despite-default',
    clause: 'WA-WRP-12',
    story: 'A default that stands last in the list is not submitted, the first reason is.',
    alter: withPolicy('wrapUp', (documented) => ({
      defaultReason(reasons) {
        const marked = documented.defaultReason(reasons);
        return marked === reasons.at(-1) ? reasons[0] : marked;
      },
    })),
  },
  {
    id: 'last-reason-without-default',
    clause: 'WA-WRP-12',
    story: 'Where no default is marked, the last reason is submitted.',
    alter: withPolicy('wrapUp', (documented) => ({
      defaultReason: (reasons) =>
        reasons.some((each) => each.default) ? documented.defaultReason(reasons) : reasons.at(-1),
    })),
  },
];
