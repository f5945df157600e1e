import type { Envelope } from '@cucumber/messages';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { failureListener, whyStopped, type Excuses } from '../run/stop-after.ts';

/**
 * Counts what fails in all processes that judge a run together. Once `after` scenarios have, a file says so, and no process begins another:
 * a scenario in memory never waits, so a message would be read when all is over. Nothing ends the run where `after` is left out.
 */
export function sharedStop(
  after: number | undefined,
  file: string,
): { readonly onFailure: () => void } {
  let failed = 0;
  rmSync(file, { force: true });
  return {
    onFailure() {
      failed += 1;
      if (failed === after) writeFileSync(file, '');
    },
  };
}

/** How a process takes part in the count. */
export interface Counted {
  /** So many failures in all processes together are enough. */
  readonly after: number;
  /** Is there as soon as they have happened. */
  readonly file: string;
  readonly excuses: Excuses;
  readonly tellFailure: () => void;
}

/** Listens to the part of a run that one process judges, tells each failure, and gives a reason to stop once there were enough anywhere. */
export function stopTogether(counted: Counted): (envelope: Envelope) => string | undefined {
  const failsAt = failureListener(counted.excuses);
  return (envelope) => {
    if (failsAt(envelope)) counted.tellFailure();
    const { testRunStarted, testCaseFinished } = envelope;
    const isBetween = testRunStarted !== undefined || testCaseFinished !== undefined;
    const isEnough = isBetween && existsSync(counted.file);
    return isEnough ? whyStopped(counted.after) : undefined;
  };
}
