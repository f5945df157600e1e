import { wallClock } from '../../../simulator/doors.ts';
import type { Activity } from '../activity.ts';
import type { BareTime } from './paced-time.ts';

/** How long what is under way here is waited for at the most, in ms: webhooks that a target does not answer. */
const restLimit = 10_000;

/** Real time. Nobody can tell what a target has under way; what is under way here is waited for, with a limit. */
export function createWallTime({ idle }: Pick<Activity, 'idle'>): BareTime {
  return {
    now: () => wallClock.now(),
    pass: (ms) => after(ms).over,
    async rest() {
      const limit = after(restLimit);
      await Promise.race([idle(), limit.over]);
      limit.cancel();
    },
  };
}

function after(ms: number) {
  let cancel = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    // eslint-disable-next-line no-restricted-globals -- real time is what this target lives in
    const timer = setTimeout(resolve, ms);
    cancel = () => {
      clearTimeout(timer);
    };
  });
  return { over, cancel };
}
