import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { readConformance } from '../conformance/read-conformance.ts';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import type { FixtureSuite } from '../engine/fixture/fixture-suite.ts';
import { reportOf, runOn } from './test-run.ts';

const greet = (name: string) => `features/core/greet.feature: ${name}`;
const silent = { target: 'faulty:silent', out: 'out' };

let suite: FixtureSuite;
before(() => {
  suite = fixturePackage();
});
beforeEach(() => rmSync(join(suite.root, 'out'), { recursive: true, force: true }));
after(() => suite.dispose());

test('--bail stops after so many scenarios without a pass, and names what was not judged', async () => {
  const { code, report } = await reportOf(suite.root, { ...silent, bail: '1' });
  assert.equal(code, 1);
  assert.deepEqual(
    report.clauses.map(({ id, verdict }) => [id, verdict]),
    [['WA-FIX-01', 'fail']],
  );
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
  assert.match(text, /scenarios: 1 passed, 2 failed\n$/u);
});

test('a run with less failures than --bail goes to its end', async () => {
  const { code, report } = await reportOf(suite.root, { ...silent, bail: '3' });
  assert.equal(code, 1);
  assert.equal(report.notJudged, undefined);
  assert.equal(report.scenarios.total, 6);
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

test('a budget that is spent ends the run with a sentence, and nothing is trusted then', async () => {
  const { code, report } = await reportOf(suite.root, { out: 'out', budget: '0.001' });
  assert.equal(code, 2);
  assert.match(report.problem ?? '', /^The time of 0\.001 s for the whole run was used up/u);
});
