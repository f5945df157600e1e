import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { loadSupportCode } from '../engine/load-support.ts';
import { packageRoot } from '../engine/package-root.ts';
import { exitCode } from '../verdicts/exit-code.ts';
import { profileName, profileVerdict } from '../verdicts/profile-verdict.ts';
import { clausesWithout } from './absent-features.ts';
import { judgeTarget, type JudgeOptions } from './judge-target.ts';
import { loadSource, type SuiteSource } from './suite-source.ts';

let source: SuiteSource;
let support: NonNullable<JudgeOptions['support']>;
before(async () => {
  source = await loadSource(packageRoot);
  support = await loadSupportCode(packageRoot);
});

const judge = (options: Partial<JudgeOptions>) =>
  judgeTarget(source, { target: 'memory', profile: 'core', seed: 1, support, ...options });

const lacking = () => source.catalogue.lawful.filter(({ lacks = [] }) => lacks.length > 0);

/** One clause of a feature, and where it is judged. */
function clauseOf(feature: string): { readonly profile: string; readonly clauses: string[] } {
  const own = [...source.clauses.clauses.values()].find((clause) => clause.feature === feature);
  return { profile: own?.profile ?? '', clauses: [own?.id ?? ''] };
}

const named = (run: JudgedRun) => {
  const profile = profileVerdict(run.profile, run.clauses);
  return `${profileName(profile)}: ${profile.verdict}`;
};

const verdictOf = ({ clauses }: JudgedRun, id: string) =>
  clauses.find(({ clause }) => clause.id === id);

test('each probe passes where its feature is absent, and its clauses are not applicable', async () => {
  for (const { id, lacks = [] } of lacking()) {
    const [feature = ''] = lacks;
    const run = await judge({ ...clauseOf(feature), target: `lawful:${id}` });
    assert.equal(run.problem, undefined, id);
    assert.ok(run.scenarios.length > 0, id);
    for (const { name, verdict, message } of run.scenarios)
      assert.equal(verdict, 'pass', `${id}: ${name}: ${message}`);
    const [clause] = run.clauses;
    assert.equal(clause?.verdict, 'not-applicable', id);
    assert.equal(clause.because, `feature ${feature} is declared unsupported`);
  }
});

test('each probe sees its feature where it is there, and says what was declared and seen', async () => {
  for (const { lacks = [] } of lacking()) {
    const [feature = ''] = lacks;
    const run = await judge({ ...clauseOf(feature), absent: [feature] });
    for (const { id, verdict, message = '' } of run.scenarios) {
      assert.equal(verdict, 'config-error', `${id}: ${message}`);
      const start = `/claims/features/${feature} says unsupported, but the target has it: `;
      assert.ok(message.startsWith(start), message);
      assert.match(message, /there should be \S.*, and there was \S/u);
    }
    assert.equal(run.clauses[0]?.verdict, 'config-error', feature);
    assert.equal(exitCode(run), 2, feature);
  }
});

test('a profile is named without what is absent, and all the rest of it is judged', async () => {
  const clauses = ['WA-CNF-01', 'WA-CNF-13', 'WA-AST-01', 'WA-CUS-04'];
  const run = await judge({ target: 'lawful:without-conference', clauses });
  assert.equal(named(run), 'core except conference: pass');
  assert.equal(exitCode(run), 0);
  assert.deepEqual(
    clauses.map((id) => verdictOf(run, id)?.verdict),
    ['not-applicable', 'not-applicable', 'pass', 'recorded'],
  );
});

test('what is absent and not declared fails, as ever', async () => {
  const clauses = ['WA-CNF-01', 'WA-AST-01'];
  const run = await judge({ target: 'lawful:without-conference', clauses, absent: [] });
  assert.equal(verdictOf(run, 'WA-CNF-01')?.verdict, 'fail');
  assert.equal(verdictOf(run, 'WA-AST-01')?.verdict, 'inconclusive');
  assert.equal(exitCode(run), 1);
});

test('no example is left out for a feature that is there, even where its own clauses are not asked for', async () => {
  const run = await judge({ clauses: ['WA-AST-03'], absent: ['conference'] });
  assert.equal(verdictOf(run, 'WA-AST-03')?.verdict, 'config-error');
  assert.equal(exitCode(run), 2);
});

test('what is moot for another reason stays so where some of its examples need what is absent', async () => {
  const moot = { 'WA-AST-03': { except: 'stairs: none', because: 'nothing is left to climb' } };
  const target = 'lawful:without-conference';
  const run = await judge({ target, clauses: ['WA-AST-03', 'WA-CH-01'], moot });
  assert.equal(verdictOf(run, 'WA-AST-03')?.because, 'nothing is left to climb');
  assert.equal(verdictOf(run, 'WA-CH-01')?.verdict, 'pass');
});

test('a clause of another feature of which no example is left goes with it', () => {
  const moot = clausesWithout(['transfer'], source);
  assert.equal(
    moot['WA-PANE-15']?.because,
    'every example of it needs feature transfer, which is declared unsupported',
  );
  assert.deepEqual(moot['WA-PANE-15'].probed, ['transfer']);
  assert.equal(moot['WA-PANE-15'].partly, undefined);
  assert.equal(moot['WA-POP-01']?.partly, true);
  assert.equal(moot['WA-CNF-01'], undefined);
  assert.deepEqual(clausesWithout([], source), {});
});

test('of several absent features each is enough where an example needs one of them', () => {
  const moot = clausesWithout(['conference', 'transfer'], source);
  assert.deepEqual(moot['WA-A11Y-10']?.probed, ['transfer', 'conference']);
  assert.equal(moot['WA-A11Y-10'].partly, undefined);
  assert.equal(clausesWithout(['conference'], source)['WA-A11Y-10']?.partly, true);
});
