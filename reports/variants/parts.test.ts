import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import type { Conformance } from '../conformance/conformance.ts';
import { readConformance } from '../conformance/read-conformance.ts';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import { mergeReports } from '../merge/merge-reports.ts';
import { reportOf, runOn } from '../run/test-run.ts';

const clause = (id: string, feature: string) => `
  - id: ${id}
    revision: 1
    level: MUST
    feature: ${feature}
    flow: work
    title: What ${id} says
    statement: What ${id} says, in one sentence.
    source: [{ document: DOC, section: Work, step: 1 }]
    certainty: seed
    seen: anywhere
    needs: []`;

/** Two clauses that variants break, of which one has two scenarios, and one of a feature that may be absent. */
const clauses = `profile: core
title: A small profile
documents: { DOC: { title: A small document } }
features: { work: Agents work., lift: There is a lift. }
flows: { work: Work }
clauses:${clause('WA-WRP-07', 'work')}${clause('WA-POP-01', 'work')}${clause('WA-FIX-01', 'lift')}
`;

const scenario = (name: string, targets: string) =>
  `    Scenario: ${name}\n      When the agent greets\n      Then it holds unless on "${targets}"\n`;

const feature = `Feature: Work
  So that something is done.

  @WA-WRP-07
  Rule: What WA-WRP-07 says
${scenario('One', 'lawful:noted')}${scenario('Two', 'none')}
  @WA-POP-01
  Rule: What WA-POP-01 says
${scenario('Three', 'none')}
  @WA-FIX-01
  Rule: What WA-FIX-01 says
${scenario('Four', 'none')}`;

const absence = `@absent:lift
Feature: No lift
  Somebody looks for it.

${scenario('Looked for', 'lawful:lying').replaceAll(/^ {2}/gmu, '')}`;

const catalogue = `export const catalogue = {
  assemblies: ['memory'],
  faulty: [],
  lawful: [
    { id: 'noted', allows: 'notes', variants: { wrapUp: 'note' } },
    { id: 'untrue', allows: 'nothing', variants: { wrapUp: 'note', accept: 'automatic' } },
    { id: 'without', allows: 'no lift', lacks: ['lift'] },
    { id: 'lying', allows: 'nothing', lacks: ['lift'] },
  ],
  nulls: [],
};
`;

const suite = fixturePackage({
  'features/clauses/core.yaml': clauses,
  'features/core/greet.feature': feature,
  'features/absence/lift.feature': absence,
  'steps/assemblies/catalogue.ts': catalogue,
});
const { root } = suite;
beforeEach(() => rmSync(join(root, 'out'), { recursive: true, force: true }));
after(() => suite.dispose());

/** Judges all shards, and puts them together. */
async function inShards(target: string, of: number) {
  const folders = Array.from({ length: of }, (_, at) => `out/${at + 1}`);
  const codes: number[] = [];
  for (const [at, out] of folders.entries())
    codes.push((await runOn(root, { target, shard: `${at + 1}/${of}`, out })).code);
  const quiet = { stdout: { write: () => true }, stderr: { write: () => true }, env: {} };
  const code = await mergeReports(folders, { out: 'out' }, { ...quiet, cwd: root, root });
  const report = readConformance('out', root);
  return { code, codes, report, parts: folders.map((out) => readConformance(out, root)) };
}

const truths = ({ variants = [] }: Conformance) => variants.map(({ truth }) => truth);
const still = (report: Conformance) => ({ ...report, seconds: 0 });

test('a variant that is untrue is found by merge, and by the shard that judged all of it', async () => {
  const target = 'lawful:untrue';
  const whole = await reportOf(root, { target });
  assert.equal(whole.code, 2);
  assert.deepEqual(truths(whole.report), ['untrue', 'untrue']);
  const { code, codes, report, parts } = await inShards(target, 2);
  assert.deepEqual(codes, [2, 0]);
  assert.equal(code, 2);
  assert.deepEqual(still(report), still(whole.report));
  assert.deepEqual(parts.map(truths), [
    ['unknown', 'untrue'],
    ['unknown', 'unknown'],
  ]);
  assert.match(parts[0]?.problem ?? '', /^\/claims\/variants\/accept: it says automatic/u);
});

test('a shard that cannot tell says so in a line', async () => {
  const { text } = await runOn(root, { target: 'lawful:untrue', shard: '2/2', out: 'out' });
  const flat = text.replace(/\s+/gu, ' ');
  assert.match(flat, /declared wrapUp: note; whether that is so was not judged in this run/u);
  const { text: other } = await runOn(root, { target: 'lawful:noted', shard: '1/2', out: 'out' });
  assert.match(other, /declared wrapUp: note, which breaks WA-WRP-07\n/u);
});

test('what is true stays so in shards, and several workers find what is untrue', async () => {
  const whole = await reportOf(root, { target: 'lawful:noted' });
  const { code, report } = await inShards('lawful:noted', 2);
  assert.equal(code, 1);
  assert.deepEqual(still(report), still(whole.report));
  assert.deepEqual(truths(report), [undefined]);
  const untrue = await reportOf(root, { target: 'lawful:untrue' });
  const several = await reportOf(root, { target: 'lawful:untrue', workers: '2' });
  assert.equal(several.code, 2);
  assert.equal(several.report.digest, untrue.report.digest);
  assert.equal(several.report.problem, untrue.report.problem);
});

/** As if these scenarios had not passed in the run before. */
function failed(names: readonly string[]) {
  const path = join(root, 'out/conformance.json');
  const report = JSON.parse(readFileSync(path, 'utf8')) as Conformance;
  const changed = report.clauses.map((one) => ({
    ...one,
    scenarios: one.scenarios.map((each) =>
      names.includes(each.name) ? { ...each, verdict: 'fail' } : each,
    ),
  }));
  writeFileSync(path, JSON.stringify({ ...report, clauses: changed }));
}

test('failures that are run again find it where they are all that there is of it', async () => {
  const target = 'lawful:untrue';
  for (const [names, truth, code] of [
    [['One'], 'unknown', 0],
    [['One', 'Two'], 'untrue', 2],
  ] as const) {
    await runOn(root, { target, out: 'out' });
    failed(names);
    const again = await reportOf(root, { target, out: 'out', onlyFailures: true });
    assert.deepEqual(truths(again.report), [truth, 'unknown']);
    assert.equal(again.code, code);
  }
});

test('where the clause that shows it was not asked for, the run says that it does not know', async () => {
  const { code, report } = await reportOf(root, { target: 'lawful:untrue', clause: ['WA-FIX-01'] });
  assert.deepEqual([code, truths(report)], [0, ['unknown', 'unknown']]);
});

test('a feature that is there though it is declared absent is found by its shard, by merge, and again', async () => {
  const target = 'lawful:lying';
  const whole = await reportOf(root, { target });
  assert.equal(whole.code, 2);
  const { code, codes, report, parts } = await inShards(target, 2);
  assert.equal(code, 2);
  assert.deepEqual(codes.toSorted(), [0, 2]);
  assert.deepEqual(still(report), still(whole.report));
  const unprobed = parts.map((part) => part.unprobed);
  assert.deepEqual(unprobed[codes.indexOf(0)], ['lift']);
  assert.equal(unprobed[codes.indexOf(2)], undefined);
  await runOn(root, { target, out: 'out' });
  const again = await reportOf(root, { target, out: 'out', onlyFailures: true });
  assert.deepEqual([again.code, again.report.scenarios.total], [2, 1]);
});

test('failures that are run again without the probe of an absent feature say that nobody looked', async () => {
  const target = 'lawful:without';
  await runOn(root, { target, out: 'out' });
  failed(['Three']);
  const { text } = await runOn(root, { target, out: 'out', onlyFailures: true });
  const flat = text.replace(/\s+/gu, ' ');
  assert.match(flat, /declared lift: unsupported; whether that is so was not probed in this run/u);
  const { text: whole } = await runOn(root, { target });
  assert.doesNotMatch(whole, /not probed/u);
});
