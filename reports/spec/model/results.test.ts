import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../verdicts/verdict.ts';
import { resultsOf } from './results.ts';

const ran = (name: string, verdict: Verdict = 'pass') => ({ id: name, name, verdict });
const runnable = (node: string, name: string, ...readings: readonly string[]) => ({
  node,
  name,
  readings,
});

test('scenarios of one name are told apart by their order', () => {
  const runnables = [runnable('1', 'Twice'), runnable('2', 'Twice'), runnable('3', 'Once')];
  const scenarios = [ran('Twice'), ran('Twice', 'fail'), ran('Once')];
  const results = resultsOf(runnables, [{ scenarios }]);
  assert.deepEqual(
    [...results].map(([node, { verdict }]) => [node, verdict]),
    [
      ['1', 'pass'],
      ['2', 'fail'],
      ['3', 'pass'],
    ],
  );
});

test('what belongs to a reading that the target does not hold was not run', () => {
  const runnables = [runnable('1', 'So', 'one'), runnable('2', 'So', 'other')];
  const results = resultsOf(runnables, [{ reading: 'other', scenarios: [ran('So')] }]);
  assert.deepEqual([...results.keys()], ['2']);
});

test('of several reports the worst counts, with its message', () => {
  const runnables = [runnable('1', 'A')];
  const failed = { ...ran('A', 'fail'), message: 'no' };
  const reports = [{ scenarios: [ran('A')] }, { scenarios: [failed] }];
  assert.deepEqual(resultsOf(runnables, reports).get('1'), { verdict: 'fail', message: 'no' });
});

test('a scenario that is not in the feature is left out', () => {
  assert.equal(resultsOf([runnable('1', 'A')], [{ scenarios: [ran('B')] }]).size, 0);
});
