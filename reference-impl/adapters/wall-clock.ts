import type { Clock } from '../application/clock.ts';

/** The time of this machine: for a contact centre that people use. */
export const wallClock: Clock = {
  // eslint-disable-next-line no-restricted-properties -- this adapter is where real time comes in
  now: () => Date.now(),
  // Nobody waits for what is due later once the contact centre is closed, least of all for minutes.
  // eslint-disable-next-line no-restricted-globals -- this adapter is where real time comes in
  setTimeout: (run, ms) => setTimeout(run, ms).unref(),
  clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
};
