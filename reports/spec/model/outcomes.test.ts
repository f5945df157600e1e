import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClauseOutcome } from '../../verdicts/verdict.ts';
import { countOutcomes, judgementOf, outcomeOf } from './outcomes.ts';

const judged = (verdict: ClauseOutcome) =>
  ({ id: 'WA-TRF-08', level: 'MUST', title: 'A', verdict, source: [], scenarios: [] }) as const;
const on = (target: string, verdict: ClauseOutcome, seen: 'anywhere' | 'screen' = 'screen') =>
  judgementOf({ seen }, target, judged(verdict));

test('a clause that needs a screen is not judged without one, and untestable with one', () => {
  assert.equal(on('memory', 'untestable').outcome, 'not-judged');
  assert.equal(on('faulty:browser', 'untestable').outcome, 'not-judged');
  assert.equal(on('browser', 'untestable').outcome, 'untestable');
  assert.equal(on('browser+faulty:x', 'untestable').outcome, 'untestable');
  assert.equal(on('memory', 'untestable', 'anywhere').outcome, 'untestable');
});

test('looks that were judged without a screen are presented only', () => {
  assert.equal(on('memory', 'pass').presentedOnly, true);
  assert.equal(on('browser', 'pass').presentedOnly, false);
  assert.equal(on('memory', 'untestable').presentedOnly, false);
  assert.equal(on('memory', 'pass', 'anywhere').presentedOnly, false);
});

test('of several targets the worst counts, but one that could not judge takes nothing away', () => {
  assert.equal(outcomeOf([]), 'not-judged');
  assert.equal(outcomeOf([on('memory', 'untestable')]), 'not-judged');
  assert.equal(outcomeOf([on('memory', 'untestable'), on('browser', 'pass')]), 'pass');
  assert.equal(outcomeOf([on('memory', 'pass'), on('browser', 'fail')]), 'fail');
  assert.equal(outcomeOf([on('memory', 'recorded'), on('http', 'recorded')]), 'recorded');
  assert.equal(outcomeOf([on('memory', 'recorded'), on('http', 'config-error')]), 'config-error');
});

test('outcomes are counted worst first, without those that nothing has', () => {
  assert.deepEqual(countOutcomes(['pass', 'recorded', 'fail', 'pass']), [
    ['fail', 1],
    ['pass', 2],
    ['recorded', 1],
  ]);
});
