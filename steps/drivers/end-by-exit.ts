import { constants } from 'node:os';
import process from 'node:process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let isSeenTo = false;

/**
 * From now on a signal that is to end this process, and that nobody else listens to, ends it by way of `exit`: what listens there is done
 * (leases are given back, drivers end), which a signal by itself passes over. The exit code is 128 and the signal's number.
 */
export function endByExit(): void {
  if (isSeenTo) return;
  isSeenTo = true;
  for (const signal of signals) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
    });
  }
}
