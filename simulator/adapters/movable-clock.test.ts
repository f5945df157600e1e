import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBench } from '../application/test-bench.ts';
import { createMovableClock } from './movable-clock.ts';

const HOUR = 3_600_000;

function begin() {
  const bench = createBench();
  const clock = createMovableClock(bench.clock);
  const ran: string[] = [];
  const later = (name: string, ms: number) => clock.setTimeout(() => void ran.push(name), ms);
  return { ...bench, clock, real: bench.clock, ran, later };
}

test('it goes as the other clock does', async () => {
  const { clock, real, ran, later, advance } = begin();
  assert.equal(clock.now(), real.now());
  later('a', 1000);
  await advance(999);
  assert.deepEqual(ran, []);
  await advance(1);
  assert.deepEqual(ran, ['a']);
});

test('put forward, it runs what fell due in its order, and leaves the rest as long as it has', async () => {
  const { clock, real, ran, later, advance } = begin();
  later('late', 2 * HOUR);
  later('second', HOUR);
  later('first', 1000);
  clock.skip(HOUR);
  assert.equal(clock.now() - real.now(), HOUR);
  await advance(0);
  assert.deepEqual(ran, ['first', 'second']);
  await advance(HOUR - 1);
  assert.deepEqual(ran, ['first', 'second']);
  await advance(1);
  assert.deepEqual(ran, ['first', 'second', 'late']);
});

test('what was taken back does not run, before or after; what was set later counts from the new time', async () => {
  const { clock, ran, later, advance, pendingTimers } = begin();
  const one = later('one', 1000);
  const two = later('two', 1000);
  clock.clearTimeout(one);
  clock.skip(500);
  clock.clearTimeout(two);
  clock.clearTimeout(two);
  clock.clearTimeout(undefined);
  assert.equal(pendingTimers(), 0);
  later('three', 1000);
  await advance(999);
  assert.deepEqual(ran, []);
  await advance(1);
  assert.deepEqual(ran, ['three']);
});
