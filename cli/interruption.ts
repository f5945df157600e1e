import { constants } from 'node:os';
import process from 'node:process';
import type { OutputStream } from '../reports/run/io.ts';

/** What ends a run: Ctrl+C, and a CI job that is cancelled. */
const signals = ['SIGINT', 'SIGTERM'] as const;

/** So many ms long signals are the same one: npm and timeout hand on what a terminal or they themselves have sent to all already. */
const echoMs = 500;

/** What is said at the first signal. */
const ending = 'Ending the run: what is under way is tidied up. Ctrl-C again ends at once.\n';

/**
 * Aborted at the first signal that is to end this process, which goes on: whoever listens ends in good order. A second signal ends it at
 * once, with 128 and the number of the signal as exit code.
 */
export function interruption(stderr: OutputStream): AbortSignal {
  const controller = new AbortController();
  let first: number | undefined;
  for (const signal of signals) {
    process.on(signal, () => {
      if (first !== undefined && performance.now() - first < echoMs) return;
      if (first !== undefined) process.exit(128 + constants.signals[signal]);
      first = performance.now();
      stderr.write(ending);
      controller.abort();
    });
  }
  return controller.signal;
}
