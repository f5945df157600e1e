import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { readConformance } from '../conformance/read-conformance.ts';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import type { FixtureSuite } from '../engine/fixture/fixture-suite.ts';
import { mergeReports } from '../merge/merge-reports.ts';
import { reportOf, runOn } from './test-run.ts';

const greet = (name: string) => `features/core/greet.feature: ${name}`;
const silent = { target: 'faulty:silent', out: 'out' };

let suite: FixtureSuite;
before(() => {
  suite = fixturePackage();
});
beforeEach(() => rmSync(join(suite.root, 'out'), { recursive: true, force: true }));
after(() => suite.dispose());

/** All that reports say of what a run ended before. */
const reportsIn = (folder: string) =>
  ['report.html', 'junit.xml', 'messages.ndjson'].map((name) =>
    readFileSync(join(suite.root, folder, name), 'utf8'),
  );

test('--bail stops after so many scenarios without a pass, and what it did not reach is inconclusive', async () => {
  const { code, report } = await reportOf(suite.root, { ...silent, bail: '1' });
  assert.equal(code, 1);
  const why = 'not reached: the run stopped after 1 failure';
  assert.deepEqual(
    report.clauses.map(({ id, verdict, because }) => [id, verdict, because]),
    [
      ['WA-FIX-01', 'fail', undefined],
      ...['2', '3', '4', '5'].map((number) => [`WA-FIX-0${number}`, 'inconclusive', why]),
    ],
  );
  assert.deepEqual(
    report.clauses[0]?.scenarios.map(({ verdict, message = '' }) => [
      verdict,
      message.slice(0, 11),
    ]),
    [
      ['fail', 'Expected: a'],
      ['inconclusive', 'not reached'],
    ],
  );
  assert.deepEqual(report.scenarios, {
    ...{ total: 6, passed: 0, failed: 6 },
    verdicts: { fail: 1, inconclusive: 5 },
  });
  for (const text of reportsIn('out')) assert.ok(text.includes(why));
  assert.deepEqual(
    report.notJudged,
    ['In the evening', 'In words', 'At once', 'One word', 'Short'].map(greet),
  );
  assert.equal(report.problem, undefined);
  assert.deepEqual(readConformance('out', suite.root), report);
});

test('--bail tells so, with the clauses that nobody may take for proven', async () => {
  const { text } = await runOn(suite.root, { ...silent, bail: '2' });
  assert.match(
    text,
    /The run stopped early, so 3 scenarios were not judged[^:]+WA-FIX-03,\s+WA-FIX-04/u,
  );
  assert.match(text, /\n {2}not reached: the run stopped after 2 failures\n/u);
  assert.match(text, /~ WA-FIX-03 +SHOULD +Both smile {2}inconclusive, not reached\n/u);
  assert.match(text, /scenarios: 1 passed, 5 failed \(3 of them not reached\)\n$/u);
  assert.doesNotMatch(text, /\d\) WA-FIX-0[345]/u);
  assert.match(text, /first +WA-FIX-01/u);
});

test('a run with less failures than --bail goes to its end', async () => {
  const { code, report } = await reportOf(suite.root, { ...silent, bail: '3' });
  assert.equal(code, 1);
  assert.equal(report.notJudged, undefined);
  assert.equal(report.scenarios.total, 6);
});

test('--only-failures takes the seed of the last report, for whoever says no other', async () => {
  await reportOf(suite.root, { ...silent, seed: '7' });
  const { report } = await reportOf(suite.root, { ...silent, onlyFailures: true });
  assert.equal(report.seed, 7);
});

test('--only-failures runs what did not pass in the last report, and says that it did', async () => {
  const last = await reportOf(suite.root, silent);
  const again = await reportOf(suite.root, { ...silent, onlyFailures: true });
  assert.equal(again.code, 1);
  assert.deepEqual(
    again.report.clauses.map(({ id, scenarios }) => [id, scenarios.map(({ name }) => name)]),
    [
      ['WA-FIX-01', ['In the morning']],
      ['WA-FIX-02', ['In words']],
    ],
  );
  assert.equal(again.report.part?.failuresOf, last.report.digest);
  const { text } = await runOn(suite.root, { ...silent, onlyFailures: true });
  assert.match(text, /target faulty:silent, only what did not pass before\n/u);
});

test('--only-failures goes on with what --bail left', async () => {
  await reportOf(suite.root, { ...silent, bail: '2' });
  const { report } = await reportOf(suite.root, { ...silent, onlyFailures: true });
  assert.equal(report.scenarios.total, 5);
});

test('--only-failures after a run without failures says so and leaves its report alone', async () => {
  const last = await reportOf(suite.root, { out: 'out' });
  const { code, text } = await runOn(suite.root, { out: 'out', onlyFailures: true });
  assert.equal(code, 0);
  assert.match(
    text,
    /^Every scenario of the last report passed, so there is nothing to run again\.\n$/u,
  );
  const json = await reportOf(suite.root, { out: 'out', onlyFailures: true });
  assert.deepEqual(json.report, last.report);
  assert.match(json.told, /nothing to run again/u);
});

test('--only-failures without a report, or with that of another run, is refused', async () => {
  const only = { ...silent, onlyFailures: true };
  const refused = (flags: object, message: RegExp) =>
    assert.rejects(runOn(suite.root, { ...only, ...flags }), { name: 'BadInput', message });
  await refused({}, /^There is no last report in out, so nothing is known to have failed\./u);
  await refused({ from: 'nowhere' }, /^There is no last report in nowhere/u);
  await reportOf(suite.root, silent);
  await refused({ seed: '2' }, /seed 1, and asked for is faulty:silent, core, 2\. .* --seed 1\.$/u);
  await refused({ target: 'memory' }, /of the target faulty:silent, profile core, seed 1/u);
  await refused({ clause: ['WA-FIX-05'] }, /^None of the 2 scenarios that did not pass/u);
  writeFileSync(join(suite.root, 'out/conformance.json'), '{');
  await refused({}, /^out is not JSON/u);
});

const spent = "not reached: the run's budget of 0.001 s was spent";

test('a budget that is spent ends the run, and every clause that it did not reach says so', async () => {
  const { code, report } = await reportOf(suite.root, { out: 'out', budget: '0.001' });
  assert.equal(code, 1);
  assert.equal(report.problem, undefined);
  assert.equal(report.profiles[0]?.verdict, 'inconclusive');
  assert.deepEqual(
    report.clauses.map(({ verdict, because }) => [verdict, because]),
    report.clauses.map(() => ['inconclusive', spent]),
  );
  assert.equal(report.notJudged?.length, 6);
  assert.deepEqual(readConformance('out', suite.root), report);
  for (const text of reportsIn('out'))
    assert.match(text, /the run.+s budget of 0\.001 s was spent/u);
  const { text } = await runOn(suite.root, { out: 'out', budget: '0.001' });
  assert.ok(text.includes(`  ${spent}\n`));
  assert.match(text, /profile {2}core: inconclusive/u);
  assert.match(text, /scenarios: 0 passed, 6 failed \(6 of them not reached\)\n$/u);
});

test('a budget that is not spent changes nothing', async () => {
  const plain = await reportOf(suite.root, { out: 'out' });
  const { code, report } = await reportOf(suite.root, { out: 'out', budget: '600' });
  assert.deepEqual([code, report.digest], [0, plain.report.digest]);
});

test('of shards one may run out of time: put together, its clauses wait, and the others are judged', async () => {
  const io = { stdout: { write: () => true }, stderr: { write: () => true }, env: {} };
  await reportOf(suite.root, { shard: '1/2', out: 'out/1' });
  const second = await reportOf(suite.root, { shard: '2/2', out: 'out/2', budget: '0.001' });
  assert.equal(second.code, 1);
  const places = { cwd: suite.root, root: suite.root };
  const code = await mergeReports(['out/1', 'out/2'], { out: 'out' }, { ...io, ...places });
  assert.equal(code, 1);
  const report = readConformance('out', suite.root);
  assert.deepEqual(
    report.clauses.map(({ id, verdict, because }) => [id, verdict, because]),
    [
      ['WA-FIX-01', 'inconclusive', `1 of 2 scenarios ${spent}`],
      ['WA-FIX-02', 'pass', undefined],
      ['WA-FIX-03', 'inconclusive', spent],
      ['WA-FIX-04', 'recorded', undefined],
      ['WA-FIX-05', 'inconclusive', spent],
    ],
  );
  assert.equal(report.notJudged?.length, 3);
});
