import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Untestable } from '../../support/problems.ts';
import { atOnce, createPacedTime, type Pace } from './paced-time.ts';

/** Time that passes by looking as well: `takes` ms each. */
function target(pace: Partial<Pace> = {}) {
  let now = 1_000_000;
  const bare = {
    now: () => now,
    rest: () => Promise.resolve(),
    pass: (ms: number) => Promise.resolve(void (now += ms)),
  };
  const paced = createPacedTime(bare, { ...atOnce, ...pace });
  return { ...paced, now: () => now - 1_000_000, takes: (ms: number) => (now += ms) };
}

/** How much time goes by until nothing more is awaited. */
async function waits(
  { settle, now }: ReturnType<typeof target>,
  until: 'sight' | 'quiet',
): Promise<number> {
  const before = now();
  for (let attempt = 0; await settle(attempt, until); attempt++) continue;
  return now() - before;
}

test('a target that shows all at once is looked at twice, and no time passes', async () => {
  const there = target();
  assert.equal(await waits(there, 'sight'), 0);
  assert.equal(await waits(there, 'quiet'), 0);
  await there.clock.advance(30_000);
  assert.equal(there.now(), 30_000);
  await there.clock.approach(30_000, 1000);
  assert.equal(there.now(), 59_000);
  assert.equal(there.clock.overrun(true), 0);
});

test('what looking took is part of what passes', async () => {
  const there = target();
  there.takes(4000);
  await there.clock.advance(10_000);
  assert.equal(there.now(), 10_000);
});

test('looking that took longer than what passes is made up for later', async () => {
  const there = target();
  there.takes(8000);
  await there.clock.advance(5000);
  assert.equal(there.now(), 8000);
  await there.clock.advance(5000);
  assert.equal(there.now(), 10_000);
});

test('something that has to show is waited for as long as it may take, and quiet as long as things may come', async () => {
  const there = target({ settle: 3000, tolerance: 2000 });
  assert.equal(await waits(there, 'sight'), 5000);
  assert.equal(await waits(there, 'quiet'), 3000);
});

test('the time that looking took before is owed where something must have happened by now', async () => {
  const there = target({ settle: 3000, tolerance: 2000 });
  there.takes(7000);
  await there.clock.advance(30_000);
  assert.equal(await waits(there, 'sight'), 12_000);
  // Now as much time has passed as it has at the most for anything that began in the scenario.
  assert.equal(await waits(there, 'quiet'), 3000);
});

test('what must not have happened yet is looked at soon enough, and at once', async () => {
  const there = target({ settle: 3000, tolerance: 2000 });
  there.takes(7000);
  await there.clock.approach(30_000, 1000);
  assert.equal(there.now(), 25_000);
  assert.equal(await waits(there, 'quiet'), 0);
  assert.equal(there.clock.overrun(false), 0);
  there.takes(5000);
  assert.equal(there.clock.overrun(false), 0);
  there.takes(1);
  assert.equal(there.clock.overrun(false), 1);
  await there.clock.advance(5000);
  assert.equal(there.clock.overrun(false), 0);
});

test('where there is no time to look, that is said', async () => {
  const there = target({ settle: 3000, tolerance: 2000 });
  await there.clock.approach(5001, 0);
  await assert.rejects(there.clock.approach(5000, 0), (problem) => {
    assert.ok(problem instanceof Untestable);
    assert.match(problem.message, /before 5 s are over cannot be looked at in time.* 5 s/);
    return true;
  });
});

test('a number of seconds is looked at too late once the tolerance is used up', async () => {
  const there = target({ tolerance: 2000 });
  there.takes(9000);
  assert.equal(there.clock.overrun(true), 0, 'as long as no time was to pass');
  await there.clock.advance(6000);
  assert.equal(there.clock.overrun(true), 1000);
  assert.equal(there.clock.overrun(false), 0);
});

test('nobody waits longer than was allowed', async () => {
  const there = target({ longestWait: 120_000 });
  await there.clock.advance(120_000);
  await assert.rejects(
    there.clock.advance(120_001),
    (problem) =>
      problem instanceof Untestable && problem.message.includes('120.001 s of real time'),
  );
  assert.equal(there.now(), 120_000);
});
