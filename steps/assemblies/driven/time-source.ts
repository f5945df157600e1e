import { createVirtualClock } from '../../../reference-impl/index.ts';
import { wallClock } from '../../../simulator/doors.ts';
import type { Clock as PlatformClock } from '../../../simulator/index.ts';
import { startOfTime } from '../business.ts';
import type { BareTime } from './paced-time.ts';
import { createSharedTime, type TimeParts } from './shared-time.ts';
import type { DescribedTarget } from './target.ts';
import { createWallTime } from './wall-time.ts';

/** Where the time of a scenario comes from, on both sides of the wire. */
export interface TimeSource {
  /** When the scenario begins, in ms since 1970, where the target does not tell. */
  readonly start: number;
  /** The simulated platform's clock, once it is known when it begins. */
  readonly createClock: (start: number) => PlatformClock;
  /** Time as it passes on both sides, once the platform has its clock. */
  readonly bare: (parts: Omit<TimeParts, 'clock'>) => BareTime;
  /** Lets go of whatever is still due. */
  readonly stop: () => void;
}

/** The source for a target by the kind of its clock. */
export function sourceFor({ clock }: Pick<DescribedTarget, 'clock'>): TimeSource {
  return clock === 'wall' ? wallSource() : virtualSource();
}

/** Time that passes only when a step says so. */
export function virtualSource(): TimeSource {
  let clock = createVirtualClock(startOfTime);
  return {
    start: startOfTime,
    createClock: (start) => (clock = createVirtualClock(start)),
    bare(parts) {
      const shared = createSharedTime({ ...parts, clock });
      return {
        now: () => clock.now(),
        rest: () => shared.rest(),
        pass: (ms) => shared.advance(ms),
      };
    },
    stop: () => undefined,
  };
}

/** The time of this machine. The target's clock goes by itself, and is taken to agree with it. */
export function wallSource(): TimeSource {
  const due = new Set<unknown>();
  return {
    start: wallClock.now(),
    createClock: () => ({
      now: () => wallClock.now(),
      setTimeout: (run, ms) => {
        const handle = wallClock.setTimeout(() => {
          due.delete(handle);
          run();
        }, ms);
        due.add(handle);
        return handle;
      },
      clearTimeout: (handle) => {
        due.delete(handle);
        wallClock.clearTimeout(handle);
      },
    }),
    bare: ({ activity }) => createWallTime(activity),
    stop() {
      for (const handle of due) wallClock.clearTimeout(handle);
      due.clear();
    },
  };
}
