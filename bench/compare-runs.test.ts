import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JudgedRun } from '../reports/conformance/make-conformance.ts';
import type { ScenarioVerdict } from '../reports/verdicts/scenario-verdict.ts';
import { differences, lastingDigest } from './compare-runs.ts';

const scenario: ScenarioVerdict = {
  id: 'a.feature: One',
  name: 'One',
  uri: 'a.feature',
  line: 3,
  feature: 'A',
  clause: 'WA-A-01',
  verdict: 'pass',
  recorded: [],
  thenPatterns: [],
  seconds: 0.5,
};

function run(target: string, change: Partial<ScenarioVerdict> = {}, value = 'yes'): JudgedRun {
  const judged = { ...scenario, ...change };
  const clause = (id: string, level: 'MUST' | 'MAY') => ({
    ...{ id, level, title: id, flow: 'f' },
    source: { document: 'd', section: 's', step: '1' },
  });
  const recorded = [{ what: 'the answer', value }];
  return {
    target,
    seed: 1,
    suite: { name: 'n', version: '1', digest: 'd' },
    profile: 'core',
    clauses: [
      {
        clause: clause('WA-A-01', 'MUST'),
        verdict: judged.verdict === 'pass' ? 'pass' : 'fail',
        scenarios: [judged],
        recorded: [],
      },
      { clause: clause('WA-A-02', 'MAY'), verdict: 'recorded', scenarios: [], recorded },
    ],
    scenarios: [judged],
    documents: {},
    flows: {},
    readings: {},
    seconds: target.length,
  } as unknown as JudgedRun;
}

test('runs that differ in name and time only do not differ', () => {
  assert.deepEqual(differences(run('memory'), run('http', { seconds: 9 })), []);
  assert.equal(lastingDigest(run('memory')), lastingDigest(run('http')));
});

test('another verdict is told of the clause and of the scenario, with where and why', () => {
  const failed = { verdict: 'fail', thrown: 'CheckFailed', message: 'Expected: one' } as const;
  assert.deepEqual(differences(run('memory'), run('http', failed)), [
    'WA-A-01: pass on memory, fail on http',
    'a.feature: One: pass on memory, fail CheckFailed Expected: one on http',
  ]);
});

test('another recorded value is told', () => {
  assert.deepEqual(differences(run('memory'), run('http', {}, 'no')), [
    'WA-A-02: recorded, the answer "yes" on memory, recorded, the answer "no" on http',
  ]);
});

test('a scenario that only one of them ran is told', () => {
  const [missing = ''] = differences(run('memory'), { ...run('http'), scenarios: [] });
  assert.equal(missing, 'a.feature: One: pass on memory, not there on http');
});
