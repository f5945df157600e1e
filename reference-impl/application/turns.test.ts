import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTurns } from './turns.ts';

/** Turns whose work is ended by hand, with what began and how much is tracked and not over. */
function setUp(count: number) {
  const begun: string[] = [];
  const ends = new Map<string, { resolve: () => void; reject: (problem: Error) => void }>();
  const tracked = new Set<Promise<unknown>>();
  const take = createTurns(count, (work) => {
    tracked.add(work);
    const over = () => void tracked.delete(work);
    work.then(over, over);
  });
  const begin = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((resolve, reject) => ends.set(name, { resolve, reject }));
  };
  const add = (name: string) => take(begin(name));
  const rest = () => new Promise((resolve) => setImmediate(resolve));
  return { take, add, begun, ends, tracked, rest };
}

test('so many begin at once, the others one by one in their order as room comes free', async () => {
  const { add, begun, ends, tracked, rest } = setUp(2);
  ['a', 'b', 'c', 'd'].forEach(add);
  assert.deepEqual(begun, ['a', 'b']);
  assert.equal(tracked.size, 2, 'what waits is not under way');
  ends.get('b')?.resolve();
  await rest();
  assert.deepEqual(begun, ['a', 'b', 'c']);
  assert.equal(tracked.size, 2);
});

test('work that fails makes room like any other', async () => {
  const { add, begun, ends, rest } = setUp(1);
  ['a', 'b'].forEach(add);
  ends.get('a')?.reject(new Error('no'));
  await rest();
  assert.deepEqual(begun, ['a', 'b']);
});

test('a turn with nothing left to do takes no room, however many there are', async () => {
  const { add, take, begun, ends, rest } = setUp(1);
  add('a');
  for (let count = 0; count < 20_000; count++) take(() => null);
  add('b');
  ends.get('a')?.resolve();
  await rest();
  assert.deepEqual(begun, ['a', 'b']);
});
