import assert from 'node:assert/strict';
import { test } from 'node:test';
import { againstTable } from './against-table.ts';

const table = new Map([
  ['WA-A-01', 'pass'],
  ['WA-B-01', 'fail'],
]);

test('a run that is as the table has it differs in nothing', () => {
  assert.deepEqual(againstTable(table, new Map([...table].reverse())), []);
});

test('a failure that is not there is told like one that should not be', () => {
  const run = new Map([
    ['WA-A-01', 'fail'],
    ['WA-B-01', 'pass'],
  ]);
  assert.deepEqual(againstTable(table, run), [
    'WA-A-01 must be pass, and is fail.',
    'WA-B-01 must be fail, and is pass.',
  ]);
});

test('clauses that only one of them has are told', () => {
  const run = new Map([
    ['WA-A-01', 'pass'],
    ['WA-C-01', 'pass'],
  ]);
  assert.deepEqual(againstTable(table, run), [
    'WA-B-01 must be fail, and was not judged.',
    'WA-C-01 is pass, and not in the table.',
  ]);
});
