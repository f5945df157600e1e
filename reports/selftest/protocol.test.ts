import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { toResult } from './protocol.ts';

const run = { clauses: [], scenarios: [], seconds: 1 } as unknown as JudgedRun;

test('a twin of which not all was judged in time has a problem, and one that was has none', () => {
  assert.equal(toResult(run).problem, undefined);
  assert.equal(toResult({ ...run, outOfTime: 'Time is up.' }).problem, 'Time is up.');
  const both = { ...run, outOfTime: 'Time is up.', problem: 'It broke off.' };
  assert.equal(toResult(both).problem, 'It broke off.');
});
