import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRange } from './byte-range.ts';

test('a piece is cut at the end of the file', () => {
  assert.deepEqual(readRange('bytes=0-3', 10), { first: 0, last: 3 });
  assert.deepEqual(readRange('bytes=4-99', 10), { first: 4, last: 9 });
  assert.deepEqual(readRange('bytes=-3', 10), { first: 7, last: 9 });
  assert.deepEqual(readRange('bytes=-30', 10), { first: 0, last: 9 });
});

test('a piece behind the end cannot be had', () => {
  assert.equal(readRange('bytes=10-', 10), 'unsatisfiable');
  assert.equal(readRange('bytes=-0', 10), 'unsatisfiable');
  assert.deepEqual(readRange('bytes=9-', 10), { first: 9, last: 9 });
});

test('what is no single piece stands for the whole file', () => {
  for (const header of [undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'items=0-1']) {
    assert.equal(readRange(header, 10), undefined, String(header));
  }
});
