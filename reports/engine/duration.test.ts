import assert from 'node:assert/strict';
import { test } from 'node:test';
import { duration } from './duration.ts';

test('a length of time is told in the largest unit that it is whole in', () => {
  const told = [1, 500, 59_000, 60_000, 90_000, 300_000, 3_599_000, 3_600_000, 28_800_000];
  assert.deepEqual(told.map(duration), [
    ...['0.001 s', '0.5 s', '59 s', '1 min', '90 s', '5 min', '3599 s', '1 h', '8 h'],
  ]);
});
