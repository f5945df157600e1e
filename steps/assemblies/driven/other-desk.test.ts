import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startChild } from '../../drivers/process/child.ts';
import type { Tried } from './carry-out-checks.ts';
import { tryDriver } from './try-driver.ts';
import { UNDESCRIBED } from './undescribed.ts';

const folder = fileURLToPath(new URL('../../../examples/other-desk/', import.meta.url));

/** What the driver of the other desk fails in when it is handed these options. */
async function failuresWith(options: Readonly<Record<string, unknown>>): Promise<readonly Tried[]> {
  const tried = await tryDriver(() => startChild({ command: ['python3', 'driver.py'], folder }), {
    ...{ target: UNDESCRIBED, options, onTried: () => undefined, stopwatch: () => 0 },
  });
  return tried.filter(({ outcome }) => outcome === 'failed');
}

test('the driver of the other desk does all that a driver must', async () => {
  assert.deepEqual(await failuresWith({ pollSeconds: 3 }), []);
});

test("the driver of the other desk does so by the wall's clock", async () => {
  assert.deepEqual(await failuresWith({ pollSeconds: 1, clock: 'wall' }), []);
});

test('the other desk passes its own tests', async () => {
  const args = ['-m', 'unittest', 'discover', '-s', folder];
  const { stderr } = await promisify(execFile)('python3', args, { timeout: 60_000 });
  assert.match(stderr, /^Ran \d{2,} tests/mu);
});
