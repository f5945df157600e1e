import { both, withPolicy, withView } from '../alter.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in wrap-up by hand. */
export const desktopWrapUpTwins: readonly FaultyTwin[] = [
  {
    id: 'manual-wrap-up-ends-after-an-hour',
    clause: 'WA-WRP-14',
    story: 'Wrap-up by hand ends unseen after an hour, with the default reason.',
    alter: both(
      withPolicy('wrapUp', (documented) => ({
        countdownMs: (auto) => documented.countdownMs(auto) ?? 3600 * 1000,
      })),
      withView((view, app) => {
        if (!view.dialog || app.store.centre.settings.autoWrapUp) return view;
        return { ...view, dialog: { ...view.dialog, secondsLeft: null } };
      }),
    ),
  },
];
