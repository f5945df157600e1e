import assert from 'node:assert/strict';
import { test } from 'node:test';
import { within } from './time-budget.ts';

const never = new Promise<never>(() => undefined);

test('work that ends in time gives its value and is not asked to stop', async () => {
  let asked = false;
  const onSpent = () => void (asked = true);
  const timed = await within({ ms: 1000, graceMs: 0, onSpent }, Promise.resolve(7));
  assert.deepEqual(timed, { done: true, value: 7 });
  assert.equal(asked, false);
});

test('work that listens ends by itself within the grace', async () => {
  let finish: (value: string) => void = () => undefined;
  const work = new Promise<string>((resolve) => (finish = resolve));
  const timed = await within({ ms: 5, graceMs: 5000, onSpent: () => finish('stopped') }, work);
  assert.deepEqual(timed, { done: true, value: 'stopped' });
});

test('work that never ends is given up after the grace', async () => {
  const timed = await within({ ms: 1, graceMs: 1, onSpent: () => undefined }, never);
  assert.deepEqual(timed, { done: false });
});

test('an error of the work is thrown', async () => {
  const work = Promise.reject(new Error('broken'));
  await assert.rejects(within({ ms: 1000, graceMs: 0, onSpent: () => undefined }, work), /broken/);
});

test('work that is to end sooner gets the grace from then on, and its time is no longer spent', async () => {
  const asked: string[] = [];
  const onSpent = () => void asked.push('spent');
  const sooner = { signal: AbortSignal.abort(), onAbort: () => void asked.push('sooner') };
  const timed = await within({ ms: 60_000, graceMs: 1, onSpent, sooner }, never);
  assert.deepEqual([timed, asked], [{ done: false }, ['sooner']]);
});
