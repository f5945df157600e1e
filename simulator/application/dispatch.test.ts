import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaultSetting } from '../domain/faults.ts';
import { createRandom } from '../domain/random.ts';
import { createDispatch } from './dispatch.ts';
import { createFaults } from './faults.ts';

interface News {
  readonly name: string;
  readonly status?: string;
}

/** A dispatch whose clock moves when told, with what it posted: one text a request. */
function bench(settings: Readonly<Record<string, FaultSetting>>) {
  const faults = createFaults(createRandom(1));
  for (const [name, setting] of Object.entries(settings)) faults.set(name, setting);
  const timers = new Map<number, { readonly due: number; readonly run: () => void }>();
  const posted: string[] = [];
  const dropped: string[] = [];
  let now = 0;
  let count = 0;
  const tell = createDispatch<News>({
    clock: {
      now: () => now,
      setTimeout(run, ms) {
        timers.set((count += 1), { due: now + ms, run });
        return count;
      },
      clearTimeout: (handle) => void timers.delete(handle as number),
    },
    faults,
    track: () => undefined,
    post: (news) => {
      posted.push(news.map(({ name }) => name).join('+'));
      return Promise.resolve();
    },
    dropped: ({ name }) => void dropped.push(name),
  });
  return {
    ...{ posted, dropped, faults },
    tell: (name: string, status?: string) =>
      tell({ name, ...(status !== undefined && { status }) }),
    pass: async (ms: number) => {
      now += ms;
      for (const [handle, { due, run }] of [...timers]) {
        if (due <= now && timers.delete(handle)) run();
      }
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

test('without a fault all leave at once, alone and once', async () => {
  const { tell, posted } = bench({});
  for (const name of ['a', 'b', 'c']) await tell(name, 'sent');
  assert.deepEqual(posted, ['a', 'b', 'c']);
});

test('dropped for as often as was said, then all is well', async () => {
  const { tell, posted, dropped } = bench({ 'drop-webhooks': { times: 2 } });
  for (const name of ['a', 'b', 'c']) await tell(name);
  assert.deepEqual([dropped, posted], [['a', 'b'], ['c']]);
});

test('a status that is meant is missing, others are not', async () => {
  const { tell, posted, dropped } = bench({ 'missing-statuses': { statuses: ['sent', 'read'] } });
  await tell('message');
  for (const status of ['sent', 'delivered', 'read']) await tell(status, status);
  assert.deepEqual(
    [dropped, posted],
    [
      ['sent', 'read'],
      ['message', 'delivered'],
    ],
  );
});

test('a late status comes after those that follow it', async () => {
  const { tell, posted, pass } = bench({ 'late-statuses': { ms: 100 } });
  await tell('sent', 'sent');
  await tell('delivered', 'delivered');
  await pass(99);
  assert.deepEqual(posted, ['delivered']);
  await pass(1);
  assert.deepEqual(posted, ['delivered', 'sent']);
});

test('a delay holds up messages and statuses alike', async () => {
  const { tell, posted, pass } = bench({ 'delay-webhooks': { ms: 50, times: 1 } });
  await tell('a');
  await tell('b');
  assert.deepEqual(posted, ['b']);
  await pass(50);
  assert.deepEqual(posted, ['b', 'a']);
});

test('one that is overtaken leaves after the next, or when its time is over', async () => {
  const { tell, posted, pass } = bench({ 'reorder-webhooks': { ms: 1000 } });
  await tell('a');
  assert.deepEqual(posted, []);
  await tell('b');
  assert.deepEqual(posted, ['b', 'a']);
  await tell('c');
  await pass(999);
  assert.deepEqual(posted, ['b', 'a']);
  await pass(1);
  assert.deepEqual(posted, ['b', 'a', 'c']);
});

test('collected ones leave together when they are enough, or when their time is over', async () => {
  const { tell, posted, pass } = bench({ 'batch-webhooks': { size: 3, ms: 1000 } });
  for (const name of ['a', 'b', 'c', 'd', 'e']) await tell(name);
  assert.deepEqual(posted, ['a+b+c']);
  await pass(1000);
  assert.deepEqual(posted, ['a+b+c', 'd+e']);
  await pass(5000);
  assert.deepEqual(posted, ['a+b+c', 'd+e']);
});

test('a duplicate comes twice, a batch as well', async () => {
  const { tell, posted, faults } = bench({ 'duplicate-webhooks': {} });
  await tell('a');
  faults.set('batch-webhooks', { size: 2 });
  await tell('b');
  await tell('c');
  assert.deepEqual(posted, ['a', 'a', 'b+c', 'b+c']);
});
