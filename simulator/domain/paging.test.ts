import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, readPageRequest } from './paging.ts';
import { Refusal } from './refusal.ts';

const ROWS = ['a', 'b', 'c', 'd', 'e'];
const page = (parameters: Record<string, unknown>) =>
  pageOf(ROWS, (row) => row, readPageRequest(parameters));

test('pages go forwards and backwards by cursors, and know their ends', () => {
  const first = page({ limit: '2' });
  assert.deepEqual([first?.rows, first?.previous, first?.next], [['a', 'b'], false, true]);
  const second = page({ limit: 2, after: first?.cursors?.after });
  assert.deepEqual([second?.rows, second?.previous, second?.next], [['c', 'd'], true, true]);
  const last = page({ limit: 2, after: second?.cursors?.after });
  assert.deepEqual([last?.rows, last?.previous, last?.next], [['e'], true, false]);
  const back = page({ limit: 2, before: last?.cursors?.before });
  assert.deepEqual([back?.rows, back?.previous, back?.next], [['c', 'd'], true, true]);
  const front = page({ limit: 2, before: second?.cursors?.before });
  assert.deepEqual([front?.rows, front?.previous, front?.next], [['a', 'b'], false, true]);
});

test('a page beyond the end is empty, and a cursor of no row leads to no page', () => {
  const end = page({ after: page({})?.cursors?.after });
  assert.deepEqual(end, { rows: [], next: false, previous: false });
  assert.equal(page({ after: 'bm8=' }), undefined);
});

test('a limit is a whole number from 1; what is too large is brought into range', () => {
  assert.equal(readPageRequest({}).limit, 25);
  assert.equal(readPageRequest({ limit: 1 }).limit, 1);
  assert.equal(readPageRequest({ limit: '1001' }).limit, 1000);
  for (const limit of ['ten', 0, '-1', 1.5, true, '9'.repeat(40)]) {
    assert.throws(() => readPageRequest({ limit }), Refusal);
  }
});
