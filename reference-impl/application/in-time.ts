import type { Clock } from './clock.ts';

/** Gives up on work by the clock, so that what never comes cannot hold anything up. Rejects where the work does. */
export function inTime<T, L>(
  clock: Clock,
  work: Promise<T>,
  { ms, late }: { readonly ms: number; readonly late: L },
): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => resolve(late), ms);
    work.then(resolve, reject).finally(() => clock.clearTimeout(timer));
  });
}
