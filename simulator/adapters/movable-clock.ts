import type { Clock } from '../application/options.ts';

/** A clock that goes as another does, and can be put forward. */
export interface MovableClock extends Clock {
  /**
   * Lets so many ms pass at once. What falls due meanwhile runs soon after, in its order, and once: what it sets up for
   * later counts from the new time, as after a night with the lid closed.
   */
  skip(ms: number): void;
}

interface Waiting {
  /** Ms since 1970, by this clock. */
  readonly due: number;
  readonly run: () => void;
  handle: unknown;
}

/** @param real the clock that it goes as. */
export function createMovableClock(real: Clock): MovableClock {
  const waiting = new Set<Waiting>();
  let ahead = 0;
  const now = (): number => real.now() + ahead;
  const arm = (timer: Waiting): void => {
    const left = Math.max(0, timer.due - now());
    timer.handle = real.setTimeout(() => {
      waiting.delete(timer);
      timer.run();
    }, left);
  };
  return {
    now,
    setTimeout(run, ms) {
      const timer: Waiting = { due: now() + ms, run, handle: undefined };
      waiting.add(timer);
      arm(timer);
      return timer;
    },
    clearTimeout(handle) {
      const timer = handle as Waiting | undefined;
      if (timer === undefined || !waiting.delete(timer)) return;
      real.clearTimeout(timer.handle);
    },
    skip(ms) {
      ahead += ms;
      for (const timer of [...waiting].sort((one, other) => one.due - other.due)) {
        real.clearTimeout(timer.handle);
        arm(timer);
      }
    },
  };
}
