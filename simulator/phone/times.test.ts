import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactTime, leftOf, sizeOf, timeOf, windowWords } from './times.ts';

test('times are those of whoever looks', () => {
  const at = new Date(2026, 2, 2, 9, 5, 7, 25).getTime();
  assert.equal(timeOf(at), '09:05');
  assert.equal(exactTime(at), '09:05:07.025');
});

test('what is left is told in the two largest units', () => {
  assert.equal(leftOf(24 * 3_600_000), '24 h 0 min');
  assert.equal(leftOf(3_600_000), '1 h 0 min');
  assert.equal(leftOf(3_599_000), '59 min');
  assert.equal(leftOf(60_000), '1 min');
  assert.equal(leftOf(59_001), '1 min');
  assert.equal(leftOf(59_000), '59 s');
  assert.equal(leftOf(-1), '0 s');
});

test('the window is open up to its last moment', () => {
  assert.equal(windowWords(null, 0), 'Window not open yet');
  assert.equal(windowWords(5000, 5000), 'Window open · 0 s');
  assert.equal(windowWords(5000, 5001), 'Window closed');
});

test('sizes are for people', () => {
  assert.deepEqual([1023, 1024, 1024 * 1024 - 1, 1024 * 1024].map(sizeOf), [
    ...['1023 B', '1 kB', '1024 kB', '1.0 MB'],
  ]);
});
