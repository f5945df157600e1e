import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Level } from '../clauses/clause-types.ts';
import { clauseVerdicts } from './clause-verdicts.ts';
import { exitCode } from './exit-code.ts';
import { partVerdicts } from './part-verdicts.ts';
import { profileName, profileVerdict } from './profile-verdict.ts';
import type { ScenarioVerdict } from './scenario-verdict.ts';
import type { Verdict } from './verdict.ts';

const because = 'feature lift is declared unsupported';
const probed = { except: 'lift', because, probed: ['lift'] };
const variant = { except: 'stairs: none', because: 'variant stairs: none leaves nothing to climb' };

const scenario = (of: Partial<ScenarioVerdict>) =>
  ({ clause: null, recorded: [], ...of }) as unknown as ScenarioVerdict;
const probe = (verdict: Verdict) => scenario({ verdict, probes: 'lift' });
const own = (clause: string, verdict: Verdict) => scenario({ clause, verdict });

const clause = (id: string, level: Level = 'MUST') => ({ id, level });

const judge = (moot: typeof probed | typeof variant, ...all: ScenarioVerdict[]) =>
  clauseVerdicts([clause('A')], all, { A: moot })[0];

test('a clause whose feature was looked for in vain is not applicable, and says why', () => {
  const one = judge(probed, probe('pass'), probe('pass'), own('B', 'fail'));
  assert.equal(one?.verdict, 'not-applicable');
  assert.equal(one.because, because);
  assert.equal(one.scenarios.length, 2);
});

for (const verdict of ['config-error', 'untestable', 'inconclusive', 'harness-error'] as const) {
  test(`where a probe of its feature is ${verdict}, so is the clause, without a reason`, () => {
    const one = judge(probed, probe('pass'), probe(verdict));
    assert.equal(one?.verdict, verdict);
    assert.equal(one.because, undefined);
  });
}

test('a clause whose probes did not run is our own mistake, never not applicable', () => {
  assert.equal(judge(probed, own('B', 'pass'))?.verdict, 'harness-error');
});

test('a clause that hangs on no probe is not applicable whatever ran', () => {
  assert.equal(judge(variant)?.verdict, 'not-applicable');
  assert.equal(judge(variant, probe('fail'))?.because, variant.because);
});

test('a MAY clause is not applicable too, and a feature that is there is told by it as well', () => {
  const may = (verdict: Verdict) =>
    clauseVerdicts([clause('A', 'MAY')], [probe(verdict)], { A: probed })[0]?.verdict;
  assert.equal(may('pass'), 'not-applicable');
  assert.equal(may('config-error'), 'config-error');
});

test('a clause of which some examples need what is absent is judged by the others and by the probes', () => {
  const partly = { ...probed, partly: true } as const;
  const half = (...all: ScenarioVerdict[]) => judge(partly, ...all)?.verdict;
  assert.equal(half(own('A', 'pass'), probe('pass'), own('B', 'fail')), 'pass');
  assert.equal(half(own('A', 'fail'), probe('pass')), 'fail');
  assert.equal(half(own('A', 'pass'), probe('config-error')), 'config-error');
  const other = scenario({ verdict: 'config-error', probes: 'stairs' });
  assert.equal(half(own('A', 'pass'), probe('pass'), other), 'pass');
  assert.equal(judge(partly, own('A', 'pass'), probe('pass'))?.because, undefined);
  assert.equal(half(probe('pass')), 'harness-error');
});

const judged = (moot: Readonly<Record<string, typeof probed | typeof variant>>) =>
  clauseVerdicts(
    [clause('A'), clause('B'), clause('C'), clause('D', 'SHOULD')],
    [probe('pass'), ...['A', 'B', 'C', 'D'].map((id) => own(id, 'pass'))],
    moot,
  );

test('a profile leaves out what is not applicable, and is named without it', () => {
  const { verdict, except, counts } = profileVerdict('core', judged({ A: probed, D: probed }));
  assert.equal(verdict, 'pass');
  assert.deepEqual(except, ['lift']);
  assert.equal(profileName({ profile: 'core', except }), 'core except lift');
  assert.deepEqual(counts.MUST, { 'not-applicable': 1, pass: 2 });
});

test('several exceptions are told in order, each once', () => {
  const { except } = profileVerdict('core', judged({ A: variant, B: probed, D: probed }));
  assert.equal(profileName({ profile: 'core', except }), 'core except lift and stairs: none');
  const three = { profile: 'core', except: ['a', 'b', 'c'] };
  assert.equal(profileName(three), 'core except a, b and c');
  assert.equal(profileName({ profile: 'core', except: [] }), 'core');
});

test('a profile of which nothing is left is no pass, and no success', () => {
  const clauses = judged({ A: probed, B: probed, C: probed, D: variant });
  assert.equal(profileVerdict('core', clauses).verdict, 'not-applicable');
  assert.equal(exitCode({ clauses }), 2);
});

test('what is not applicable fails no run, with --strict neither', () => {
  const clauses = judged({ A: probed, D: probed });
  assert.equal(exitCode({ clauses }), 0);
  assert.equal(exitCode({ clauses, strict: true }), 0);
});

const part = (...scenarios: ScenarioVerdict[]) =>
  partVerdicts([clause('A')], { scenarios, partial: true, moot: { A: probed } })[0];

const unreached = (one: ScenarioVerdict): ScenarioVerdict => ({ ...one, thrown: 'NotReached' });

test('of several parts those decide in which probes run', () => {
  assert.equal(part(own('B', 'pass')), undefined);
  assert.equal(part(probe('pass'))?.verdict, 'not-applicable');
  assert.equal(part(probe('inconclusive'))?.verdict, 'inconclusive');
});

test('where a run stopped before a probe, nobody takes the feature for absent', () => {
  const left = unreached(probe('inconclusive'));
  assert.equal(part(probe('pass'), left)?.verdict, 'inconclusive');
  assert.match(part(probe('pass'), left)?.because ?? '', /^1 of 2 scenarios/u);
  assert.equal(part(probe('config-error'), left)?.verdict, 'config-error');
  assert.equal(part(probe('pass'), unreached(own('A', 'inconclusive')))?.verdict, 'not-applicable');
});

test('what hangs on no probe is said by every part', () => {
  const moot = { A: variant };
  const [one] = partVerdicts([clause('A')], { scenarios: [], partial: true, moot });
  assert.equal(one?.verdict, 'not-applicable');
});
