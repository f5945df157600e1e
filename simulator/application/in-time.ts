import { ANSWER_TIMEOUT_MS } from '../domain/retry-schedule.ts';
import type { Timers } from './options.ts';

/** What a receiver that took too long is told to have done. */
export const TOO_LATE = `No answer within ${String(ANSWER_TIMEOUT_MS / 1000)} seconds.`;

/** When to give up, in ms of the clock, and what then takes the place of the answer. */
export interface Late<T> {
  readonly ms?: number;
  readonly late: T;
}

/** Gives up on an answer by the clock, so that one that never comes cannot hold anything up. */
export function inTime<T, L>(
  clock: Timers,
  answer: Promise<T>,
  { ms = ANSWER_TIMEOUT_MS, late }: Late<L>,
): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => {
      resolve(late);
    }, ms);
    const ended = (): void => {
      clock.clearTimeout(timer);
    };
    answer.then(
      (value) => {
        ended();
        resolve(value);
      },
      (error: unknown) => {
        ended();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
