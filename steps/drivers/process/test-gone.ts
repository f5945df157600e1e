import assert from 'node:assert/strict';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

/** For tests: resolves once a process is gone; rejects when it still is there after five seconds. */
export async function gone(pid: number): Promise<void> {
  assert.ok(Number.isInteger(pid) && pid > 0, `${pid} is no process`);
  const signal = AbortSignal.timeout(5000);
  while (isThere(pid)) await setTimeout(20, undefined, { signal });
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw problem;
  }
}
