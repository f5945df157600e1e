import type { Clock } from './options.ts';

/** The value, or `undefined` when it has not come within `ms` of the clock. For a promise that never rejects. */
export function inTime<T>(clock: Clock, value: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = clock.setTimeout(() => {
      resolve(undefined);
    }, ms);
    void value.then((it) => {
      clock.clearTimeout(timer);
      resolve(it);
    });
  });
}
