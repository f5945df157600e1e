import type { Clock } from '../application/options.ts';

/** The time of this machine: for a simulator that people use. What is due later does not keep the process alive. */
export const wallClock: Clock = {
  // eslint-disable-next-line no-restricted-properties -- this adapter is where real time comes in
  now: () => Date.now(),
  // eslint-disable-next-line no-restricted-globals -- this adapter is where real time comes in
  setTimeout: (run, ms) => setTimeout(run, ms).unref(),
  clearTimeout: (handle) => {
    clearTimeout(handle as NodeJS.Timeout);
  },
};
