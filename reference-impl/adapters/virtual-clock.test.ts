import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createVirtualClock } from './virtual-clock.ts';

const idle = () => Promise.resolve();

test('timers fire in order of time, and in the order of setting when they are due together', async () => {
  const delays = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(delays, async (list) => {
      const clock = createVirtualClock(1000);
      const fired: { readonly at: number; readonly index: number }[] = [];
      list.forEach((ms, index) =>
        clock.setTimeout(() => fired.push({ at: clock.now(), index }), ms),
      );
      await clock.advance(60, idle);
      const expected = list
        .map((ms, index) => ({ at: 1000 + ms, index }))
        .sort((a, b) => a.at - b.at || a.index - b.index);
      assert.deepEqual(fired, expected);
    }),
  );
});

test('a timer that is cleared does not fire', async () => {
  const clock = createVirtualClock(0);
  let fired = false;
  const handle = clock.setTimeout(() => (fired = true), 10);
  clock.clearTimeout(handle);
  await clock.advance(20, idle);
  assert.equal(fired, false);
});

test('a timer set by a timer fires in the same advance when it is due in time', async () => {
  const clock = createVirtualClock(0);
  const seen: number[] = [];
  clock.setTimeout(() => clock.setTimeout(() => seen.push(clock.now()), 5), 10);
  await clock.advance(14, idle);
  assert.deepEqual(seen, []);
  await clock.advance(1, idle);
  assert.deepEqual(seen, [15]);
});

test('what a timer sets in motion comes to rest before the next timer fires', async () => {
  const clock = createVirtualClock(0);
  const log: string[] = [];
  clock.setTimeout(() => log.push('first'), 1);
  clock.setTimeout(() => log.push('second'), 2);
  await clock.advance(2, () => {
    log.push('idle');
    return idle();
  });
  assert.deepEqual(log, ['idle', 'first', 'idle', 'second', 'idle']);
});

test('the next timer is so far away as it is due, and none is null', async () => {
  const clock = createVirtualClock(1000);
  assert.equal(clock.next(), null);
  clock.setTimeout(() => undefined, 30);
  clock.setTimeout(() => undefined, 20);
  assert.equal(clock.next(), 20);
  await clock.advance(19, idle);
  assert.equal(clock.next(), 1);
  await clock.advance(1, idle);
  assert.equal(clock.next(), 10);
  await clock.advance(10, idle);
  assert.equal(clock.next(), null);
});

test('cleared timers are not next, and those behind them stay in order', async () => {
  const clock = createVirtualClock(0);
  const fired: number[] = [];
  const handles = [5, 10, 15, 20].map((ms) => clock.setTimeout(() => fired.push(ms), ms));
  clock.clearTimeout(handles[0]);
  clock.clearTimeout(handles[1]);
  assert.equal(clock.next(), 15);
  clock.clearTimeout(handles[2]);
  assert.equal(clock.next(), 20);
  await clock.advance(20, idle);
  assert.deepEqual(fired, [20]);
});

test('what is overdue is next at once', async () => {
  const clock = createVirtualClock(0);
  const asked: (number | null)[] = [];
  clock.setTimeout(() => undefined, 7);
  await clock.advance(7, () => {
    asked.push(clock.next());
    return idle();
  });
  clock.setTimeout(() => undefined, -5);
  assert.deepEqual([...asked, clock.next()], [7, null, 0]);
});
