import { both, withAction, withPolicy, withUseCase } from '../alter.ts';
import { legOf, put } from '../domain/centre.ts';
import { countdownCancelled } from '../domain/leg.ts';
import { legsInWrapUp, submitDefaults, withCountdown } from './countdown.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in cancelling the countdown, and in letting it rest while the desktop is away. */
export const stoppedCountdownTwins: readonly FaultyTwin[] = [
  {
    id: 'cancel-restarts-the-countdown',
    clause: 'WA-WRP-10',
    story: 'Cancelling hides the way to cancel, and the countdown runs on.',
    alter: withUseCase('cancelCountdown', () => () => undefined),
  },
  {
    id: 'cancelled-countdown-still-submits',
    clause: 'WA-WRP-10',
    story:
      'A cancelled countdown is no longer shown, but at its end the default reason is submitted.',
    alter: withUseCase('cancelCountdown', (original, app) => (move) => {
      const leg = legOf(app.store.centre, move.agentId, move.conversationId);
      original(move);
      const total = (leg?.autoWrapUp?.seconds ?? 0) * 1000;
      const left = total - (app.clock.now() - (leg?.endedAt ?? 0));
      app.clock.setTimeout(() => submitDefaults(app, move.agentId), left);
    }),
  },
  {
    id: 'no-submit-after-cancel',
    clause: 'WA-WRP-10',
    story: 'After the countdown was cancelled, Submit Wrap Up does nothing.',
    alter: withAction((action, real, { app, agentId }) => {
      const cancelled = legsInWrapUp(app, agentId).some((leg) => leg.countdownCancelled);
      return action.verb === 'submit' && cancelled ? { outcome: 'done' } : real(action);
    }),
  },
  {
    id: 'cancel-stops-every-countdown',
    clause: 'WA-WRP-10',
    story: "Cancelling one countdown cancels those of the agent's other conversations too.",
    alter: withUseCase('cancelCountdown', (original, app) => (move) => {
      original(move);
      for (const leg of legsInWrapUp(app, move.agentId)) {
        app.store.change((now) => put(now, 'legs', countdownCancelled(leg)));
      }
    }),
  },
  {
    id: 'cancel-offered-without-extension',
    clause: 'WA-WRP-10',
    story: 'The way to cancel the countdown is shown though no extension is allowed.',
    alter: withCountdown(({ secondsLeft }) => ({ canCancelAutoWrapUp: secondsLeft !== null })),
  },
  {
    id: 'cancel-works-without-extension',
    clause: 'WA-WRP-10',
    story: 'Without extension no way to cancel is shown, but the countdown can be cancelled.',
    alter: both(
      withPolicy('wrapUp', () => ({ mayCancelCountdown: () => true })),
      withCountdown((_dialog, { store }) => ({
        canCancelAutoWrapUp: store.centre.settings.autoWrapUp?.extension ?? false,
      })),
    ),
  },
  {
    id: 'countdown-runs-while-closed',
    clause: 'WA-WRP-11',
    story: 'The countdown goes on, and submits, while the desktop is closed.',
    alter: withPolicy('wrapUp', () => ({ countdownRuns: ({ online }) => online })),
  },
  {
    id: 'countdown-runs-while-offline',
    clause: 'WA-WRP-11',
    story: 'The countdown goes on, and submits, while the desktop has no network.',
    alter: withPolicy('wrapUp', () => ({ countdownRuns: ({ open }) => open })),
  },
  {
    id: 'reload-submits',
    clause: 'WA-WRP-11',
    story: 'Reloading the desktop during a countdown submits the default reason.',
    alter: withAction((action, real, { app, agentId }) => {
      const outcome = real(action);
      if (action.verb === 'reload') submitDefaults(app, agentId);
      return outcome;
    }),
  },
  {
    id: 'closing-submits',
    clause: 'WA-WRP-11',
    story: 'Closing the desktop during a countdown submits the default reason.',
    alter: withAction((action, real, { app, agentId }) => {
      if (action.verb === 'closeDesk') submitDefaults(app, agentId);
      return real(action);
    }),
  },
  {
    id: 'countdown-never-ends-after-absence',
    clause: 'WA-WRP-11',
    story: 'After an absence of more than a minute the countdown has an hour left.',
    alter: withPolicy('wrapUp', (documented) => ({
      afterAbsence: (resting, awayMs) =>
        awayMs > 60_000 ? 3600 * 1000 : documented.afterAbsence(resting, awayMs),
    })),
  },
];
