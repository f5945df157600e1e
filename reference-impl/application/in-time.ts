import type { Clock } from './clock.ts';

/** Gives up on work by the clock, so that what never comes cannot hold anything up. The work must not reject. */
export function inTime<T, L>(
  clock: Clock,
  work: Promise<T>,
  { ms, late }: { readonly ms: number; readonly late: L },
): Promise<T | L> {
  return new Promise((resolve) => {
    const timer = clock.setTimeout(() => resolve(late), ms);
    void work.then((value) => {
      clock.clearTimeout(timer);
      resolve(value);
    });
  });
}
