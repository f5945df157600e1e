import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import type { FixtureSuite } from '../engine/fixture/fixture-suite.ts';
import type { Conformance } from '../conformance/conformance.ts';
import { runConformance } from './run-conformance.ts';

const feature = `Feature: Greet a customer
  @WA-FIX-01
  Rule: The agent says hello
    Scenario: Always wrong
      When the agent greets
      Then it holds unless on "browser, memory"
    Scenario: Right
      When the agent greets
      Then it holds unless on "none"
  @WA-FIX-02
  Rule: The customer answers
    Scenario: Wrong once
      When the agent greets
      Then it holds the second time
`;

const steps = `
import { Before, Then } from '@cucumber/cucumber';
import { writeFileSync } from 'node:fs';
let times = 0;
class CheckFailed extends Error {}
Before(function ({ pickle }) {
  if (this.parameters.traces) writeFileSync(this.parameters.traces + '/1-agent.zip', pickle.name);
});
Then('it holds the second time', () => {
  times += 1;
  if (times % 2 === 1) throw new CheckFailed('Expected: two\\nSeen: one');
});
`;

let suite: FixtureSuite;
before(() => {
  suite = fixturePackage({
    'features/core/greet.feature': feature,
    'steps/traced.steps.ts': steps,
    'steps/assemblies/catalogue.ts':
      "export const catalogue = { assemblies: ['memory', 'browser'], faulty: [], lawful: [], nulls: [] };",
  });
});
after(() => suite.dispose());

async function run(target: string, more: object = {}): Promise<string> {
  const printed: string[] = [];
  const stream = { write: (text: string) => printed.push(text) };
  const { root } = suite;
  const io = { stdout: stream, stderr: { write: () => true }, env: {}, cwd: root, root };
  const flags = { target, profile: 'core', seed: '1', order: 'defined', out: 'out', ...more };
  await runConformance({ ...flags, clause: ['WA-FIX-01', 'WA-FIX-02'] }, io);
  return printed.join('');
}

test('what did not pass on a screen is run once more, with a trace; what passed is not', async () => {
  mkdirSync(join(suite.root, 'out/traces/9'), { recursive: true });
  writeFileSync(join(suite.root, 'out/traces/9/old.zip'), 'of another run');
  const text = await run('browser');
  assert.match(text, /Trace: {4}npx playwright show-trace out\/traces\/1\/1-agent\.zip/);
  assert.match(text, /show-trace out\/traces\/2\/1-agent\.zip/);
  assert.equal(existsSync(join(suite.root, 'out/traces/3')), false);
  assert.equal(existsSync(join(suite.root, 'out/traces/9')), false, 'those of the run before go');
});

test('a scenario that is judged otherwise the second time is told of', async () => {
  const text = await run('browser');
  const beware = text.match(/Beware:/g) ?? [];
  assert.equal(beware.length, 1);
  assert.match(text, /Run once more for the trace, it was judged pass/);
});

test('the report for machines names the traces, and its digest does not depend on them', async () => {
  const report = async (more: object) =>
    JSON.parse(await run('browser', { json: true, ...more })) as Conformance;
  const [traced, plain] = [await report({}), await report({ trace: false })];
  const tracesIn = ({ clauses }: Conformance) =>
    clauses.flatMap(({ scenarios }) => scenarios.flatMap(({ traces = [] }) => traces));
  assert.deepEqual(tracesIn(traced), ['traces/1/1-agent.zip', 'traces/2/1-agent.zip']);
  assert.deepEqual(tracesIn(plain), []);
  assert.equal(traced.digest, plain.digest);
});

test('where there is no screen nothing is run again', async () => {
  const text = await run('memory');
  assert.match(text, /What did not pass/);
  assert.doesNotMatch(text, /Trace:/);
});
