import { ANSWER_TIMEOUT_MS } from '../domain/retry-schedule.ts';
import type { Clock } from './options.ts';

/** What a receiver that took too long is told to have done. */
export const TOO_LATE = `No answer within ${String(ANSWER_TIMEOUT_MS / 1000)} seconds.`;

/** Gives up on an answer by the clock, so that a receiver that never answers cannot hold anything up. */
export function inTime<T>(clock: Clock, answer: Promise<T>, late: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => {
      resolve(late);
    }, ANSWER_TIMEOUT_MS);
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
