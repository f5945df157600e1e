import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import type { FixtureSuite } from '../engine/fixture/fixture-suite.ts';
import { outcomeLines } from '../terminal/outcome.ts';
import { palette } from '../terminal/palette.ts';
import { judgeTarget } from './judge-target.ts';
import { loadSource } from './suite-source.ts';
import { reportOf, runOn } from './test-run.ts';

let suite: FixtureSuite;
/** Here a SHOULD clause fails on the plain target, and nothing else. */
before(() => {
  suite = fixturePackage();
  const path = join(suite.root, 'features/core/greet.feature');
  const [head, tail] = readFileSync(path, 'utf8').split('@WA-FIX-03');
  const failing = tail?.replace('null:dead, null:echo', 'memory, null:dead, null:echo');
  writeFileSync(path, `${head}@WA-FIX-03${failing}`);
});
after(() => suite.dispose());

test('a SHOULD that fails beside MUSTs that pass leaves word and exit code good', async () => {
  const { code, text } = await runOn(suite.root);
  assert.equal(code, 0);
  assert.match(text, /SHOULD {3}1 fail\nMAY .*\nprofile {2}core: pass\nfirst /);
});

test('with --strict it is said why a profile that passes ends otherwise', async () => {
  const { code, text } = await runOn(suite.root, { strict: true });
  assert.equal(code, 1);
  assert.match(
    text,
    /profile {2}core: pass\nexit {5}1: SHOULD clauses count in this run, and 1 did not pass\n/,
  );
});

test('where there is no MUST, a SHOULD that fails fails the run, as the word says', async () => {
  const { code, text } = await runOn(suite.root, { clause: ['WA-FIX-03'] });
  assert.equal(code, 1);
  assert.match(text, /profile {2}core: fail\n(?!exit)/);
  const { report } = await reportOf(suite.root, { clause: ['WA-FIX-03', 'WA-FIX-04'] });
  assert.equal(report.profiles[0]?.verdict, 'fail');
});

test('where all is only recorded there is no verdict, and no failure', async () => {
  const { code, text } = await runOn(suite.root, { clause: ['WA-FIX-04'] });
  assert.equal(code, 0);
  assert.match(text, /profile {2}core: nothing to judge, only recorded\n(?!exit)/);
});

test('a failure that is known is told beside the exit code that it leaves alone', async () => {
  const known = 'known.yaml';
  const list = ['WA-FIX-01', 'WA-FIX-02'].map((clause) => `- clause: ${clause}`);
  const more = '\n  reason: DESK-1\n  until: 2026-12-31\n';
  writeFileSync(join(suite.root, known), list.map((line) => line + more).join(''));
  const clause = ['WA-FIX-01', 'WA-FIX-02'];
  const { code, text } = await runOn(suite.root, { target: 'faulty:silent', known, clause });
  assert.equal(code, 0, text);
  assert.match(text, /profile {2}core: fail\nexit {5}0: what did not pass is listed as known\n/);
});

test('how to run it again is one line that can be pasted, with what the run was told to leave out', async () => {
  const { text } = await runOn(suite.root, { doctor: false });
  assert.match(
    text,
    /^again {4}deskproof run --clause WA-FIX-03 --seed 1 --target memory --no-doctor$/mu,
  );
  const other = await runOn(suite.root, {}, { command: 'node ../deskproof/cli/deskproof.js' });
  assert.match(other.text, /^again {4}node \.\.\/deskproof\/cli\/deskproof\.js run .* memory$/mu);
});

test('a part of a run that has only a SHOULD left ends as the whole does', async () => {
  const whole = await runOn(suite.root, { out: 'part' });
  const { code, text } = await runOn(suite.root, { out: 'part', onlyFailures: true });
  assert.deepEqual([whole.code, code], [0, 0]);
  assert.match(text, /exit {5}0: SHOULD clauses alone do not fail a part of a run that has MUST/);
  const strict = await runOn(suite.root, { out: 'part', onlyFailures: true, strict: true });
  assert.equal(strict.code, 1);
});

test('what is recorded beside what has no object is no failure that somebody has listed', async () => {
  const run = await judged(['WA-FIX-01', 'WA-FIX-04']);
  const [must, may] = run.clauses;
  assert.ok(must && may);
  const clauses = [{ ...must, verdict: 'not-applicable' as const }, may];
  const plain = { byCause: [], exit: 0 as const, colours: palette(false) };
  const profile = { profile: 'core', except: ['talk'], verdict: 'not-applicable' as const };
  assert.deepEqual(outcomeLines({ ...plain, run: { ...run, clauses } }, profile), [
    'profile  core except talk: nothing to judge, only recorded',
  ]);
});

async function judged(clauses: readonly string[]) {
  const source = await loadSource(suite.root);
  return judgeTarget(source, { target: 'memory', profile: 'core', seed: 1, clauses });
}
