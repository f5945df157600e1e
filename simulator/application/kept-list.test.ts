import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AVERAGE, createKeptList } from './kept-list.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('everything is kept unless told otherwise', () => {
  const list = createKeptList<number>();
  for (const entry of numbers(20_000)) assert.equal(list.add(entry), entry);
  assert.deepEqual(list.all(), numbers(20_000));
});

test('the oldest go once there are more than are kept', () => {
  const list = createKeptList<number>({ keep: 3 });
  for (const entry of numbers(3)) list.add(entry);
  assert.deepEqual(list.all(), [1, 2, 3]);
  assert.equal(list.add(4), 4);
  assert.deepEqual(list.all(), [2, 3, 4]);
});

test('an entry is replaced in its place, and one that is forgotten stays so', () => {
  const list = createKeptList<string>({ keep: 2 });
  const [first, second] = ['a', 'b'].map(list.add) as [number, number];
  list.replace(first, 'A');
  assert.deepEqual(list.all(), ['A', 'b']);
  list.add('c');
  list.replace(first, 'again');
  list.replace(second, 'B');
  assert.deepEqual(list.all(), ['B', 'c']);
});

test('large entries go sooner, when they come and when they grow', () => {
  const list = createKeptList<string>({ keep: 2, weigh: (text) => text.length });
  const whole = 2 * AVERAGE;
  list.add('x');
  const grows = list.add('y'.repeat(whole - 1));
  assert.equal(list.all().length, 2);
  list.replace(grows, 'y'.repeat(whole));
  assert.deepEqual(list.all(), ['y'.repeat(whole)]);
  list.replace(grows, 'z'.repeat(whole + 1));
  assert.deepEqual(list.all(), []);
  list.add('small');
  assert.deepEqual(list.all(), ['small']);
});
