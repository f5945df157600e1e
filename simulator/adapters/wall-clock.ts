import type { Clock } from '../application/options.ts';

/** The time of this machine: for a platform that others reach over the network. */
export const wallClock: Clock = {
  // eslint-disable-next-line no-restricted-properties -- this adapter is where real time comes in
  now: () => Date.now(),
  // What is due later holds nobody up once the doors are closed.
  // eslint-disable-next-line no-restricted-globals -- this adapter is where real time comes in
  setTimeout: (run, ms) => setTimeout(run, ms).unref(),
  clearTimeout: (handle) => {
    clearTimeout(handle as NodeJS.Timeout);
  },
};
