import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createActivity } from './activity.ts';

/** A piece of work that ends when it is told to. */
function work() {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end: () => end() };
}

/** Whether it is idle after all that can happen by itself has happened. */
async function isIdle(activity: ReturnType<typeof createActivity>): Promise<boolean> {
  let idle = false;
  void activity.idle().then(() => {
    idle = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  return idle;
}

test('nothing under way is idle, and work is not, until it has ended', async () => {
  const activity = createActivity();
  assert.equal(await isIdle(activity), true);
  const { done, end } = work();
  activity.track(done);
  assert.equal(await isIdle(activity), false);
  end();
  assert.equal(await isIdle(activity), true);
});

test('work that fails has ended as well', async () => {
  const activity = createActivity();
  activity.track(Promise.reject(new Error('no')));
  assert.equal(await isIdle(activity), true);
});

test('what ended may have set off something new', async () => {
  const activity = createActivity();
  const [first, second] = [work(), work()];
  activity.track(first.done.then(() => activity.track(second.done)));
  first.end();
  assert.equal(await isIdle(activity), false);
  second.end();
  assert.equal(await isIdle(activity), true);
});

test('what waits for the clock holds up one piece of work, and no other', async () => {
  const activity = createActivity();
  const [waiting, other] = [work(), work()];
  activity.track(waiting.done);
  activity.track(other.done);
  const over = activity.pause();
  assert.equal(await isIdle(activity), false);
  other.end();
  assert.equal(await isIdle(activity), true);
  over();
  assert.equal(await isIdle(activity), false);
  waiting.end();
  assert.equal(await isIdle(activity), true);
});

test('whoever waits while something waits for the clock hears when that is over, once', async () => {
  const activity = createActivity();
  const [one, other] = [work(), work()];
  activity.track(one.done);
  activity.track(other.done);
  const [first, second] = [activity.pause(), activity.pause()];
  first();
  let idle = false;
  const waiting = activity.idle().then(() => (idle = true));
  second();
  second();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(idle, false);
  one.end();
  other.end();
  await waiting;
});

test('whoever waits already hears when something begins to wait for the clock', async () => {
  const activity = createActivity();
  activity.track(work().done);
  const idle = activity.idle();
  activity.pause();
  await idle;
});
