import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Level } from '../clauses/clause-types.ts';
import { clauseVerdicts } from './clause-verdicts.ts';
import { exitCode } from './exit-code.ts';
import { byCause } from './first-cause.ts';
import { profileVerdict } from './profile-verdict.ts';
import type { ScenarioVerdict } from './scenario-verdict.ts';
import { severity, verdicts } from './verdict.ts';
import type { Verdict } from './verdict.ts';

function scenario(clause: string | null, verdict: Verdict, value?: string): ScenarioVerdict {
  const recorded = value === undefined ? [] : [{ what: 'label', value }];
  const place = { uri: 'a.feature', line: 1, feature: 'A' };
  return { id: 'a', name: 'a', clause, verdict, recorded, ...place, thenPatterns: [], seconds: 0 };
}

const judge = (level: Level, ...all: Verdict[]) =>
  clauseVerdicts(
    [{ id: 'A', level }],
    all.map((verdict) => scenario('A', verdict)),
  );

const outcome = (level: Level, ...all: Verdict[]) => judge(level, ...all)[0]?.verdict;

test('a clause takes the worst verdict of its scenarios, whatever their order', () => {
  const some = fc.array(fc.constantFrom(...verdicts), { minLength: 1 });
  fc.assert(
    fc.property(some, (all) => {
      const worst = Math.min(...all.map(severity));
      assert.equal(outcome('MUST', ...all), verdicts[worst]);
      assert.equal(outcome('SHOULD', ...all.toReversed()), verdicts[worst]);
    }),
  );
});

test('a clause of which no scenario ran never passes', () => {
  assert.equal(outcome('MUST'), 'harness-error');
  assert.equal(outcome('SHOULD'), 'harness-error');
  assert.equal(outcome('MAY'), 'harness-error');
  const others = clauseVerdicts([{ id: 'A', level: 'MUST' }], [scenario('B', 'pass')]);
  assert.equal(others[0]?.verdict, 'harness-error');
});

test('a MAY clause is recorded with each distinct value, unless we or the way there were broken', () => {
  const seen = [scenario('A', 'pass', 'x'), scenario('A', 'pass', 'x'), scenario('A', 'fail', 'y')];
  const [may] = clauseVerdicts([{ id: 'A', level: 'MAY' }], seen);
  assert.equal(may?.verdict, 'recorded');
  assert.deepEqual(
    may.recorded.map(({ value }) => value),
    ['x', 'y'],
  );
  assert.equal(outcome('MAY', 'untestable'), 'recorded');
  assert.equal(outcome('MAY', 'pass', 'harness-error'), 'harness-error');
  assert.equal(outcome('MAY', 'config-error'), 'config-error');
});

test('a profile is judged by its MUST clauses only, and counts all', () => {
  const clauses = [...judge('MUST', 'pass'), ...judge('SHOULD', 'fail'), ...judge('MAY', 'pass')];
  const profile = profileVerdict('core', clauses);
  assert.equal(profile.verdict, 'pass');
  assert.deepEqual(profile.counts, {
    MUST: { pass: 1 },
    SHOULD: { fail: 1 },
    MAY: { recorded: 1 },
  });
});

test('a profile without a MUST is judged by its SHOULD clauses, and one with nothing to judge never passes', () => {
  const should = (verdict: Verdict) =>
    profileVerdict('a', [...judge('SHOULD', verdict), ...judge('MAY', 'pass')]).verdict;
  assert.equal(should('pass'), 'pass');
  assert.equal(should('untestable'), 'untestable');
  assert.equal(profileVerdict('a', judge('MAY', 'pass')).verdict, 'harness-error');
  assert.equal(profileVerdict('a', []).verdict, 'harness-error');
});

test('the exit code is 0, 1 or 2 by what is worst', () => {
  const must = judge('MUST', 'pass');
  assert.equal(exitCode({ clauses: must }), 0);
  for (const verdict of ['fail', 'untestable', 'inconclusive'] as const) {
    assert.equal(exitCode({ clauses: judge('MUST', verdict) }), 1);
    assert.equal(exitCode({ clauses: [...must, ...judge('SHOULD', verdict)] }), 0);
    assert.equal(exitCode({ clauses: [...must, ...judge('SHOULD', verdict)], strict: true }), 1);
    assert.equal(exitCode({ clauses: [...must, ...judge('MAY', verdict)], strict: true }), 0);
  }
  for (const level of ['MUST', 'SHOULD', 'MAY'] as const) {
    assert.equal(
      exitCode({ clauses: [...judge('MUST', 'fail'), ...judge(level, 'config-error')] }),
      2,
    );
    assert.equal(exitCode({ clauses: [...must, ...judge(level, 'harness-error')] }), 2);
  }
});

test('nothing judged, or a run that cannot be trusted, is never a success', () => {
  assert.equal(exitCode({ clauses: [] }), 2);
  assert.equal(exitCode({ clauses: judge('MUST', 'pass'), problem: 'It crashed.' }), 2);
});

test('causes come by class of verdict, then by rank; what passed is left out', () => {
  const verdictsById = {
    A: 'inconclusive',
    B: 'fail',
    C: 'untestable',
    D: 'fail',
    E: 'pass',
  } as const;
  const clauses = clauseVerdicts(
    Object.keys(verdictsById).map((id) => ({ id, level: 'MUST' as const })),
    Object.entries(verdictsById).map(([id, verdict]) => scenario(id, verdict)),
  );
  const rank = new Map([
    ['A', 4],
    ['B', 3],
    ['C', 2],
    ['D', 1],
    ['E', 0],
  ]);
  const named = byCause(clauses, rank).map(({ clause }) => clause.id);
  assert.deepEqual(named, ['D', 'B', 'C', 'A']);
});

test('a recorded MAY clause is no cause', () => {
  assert.deepEqual(byCause(judge('MAY', 'fail'), new Map()), []);
});
