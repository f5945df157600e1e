import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, test } from 'node:test';
import { startChild, tryDriver, UNDESCRIBED } from '../../steps/assemblies/driven/index.ts';
import { loadSupportCode } from '../engine/load-support.ts';
import { packageRoot } from '../engine/package-root.ts';
import { judgeTarget } from './judge-target.ts';
import { statementOf } from './statement-of.ts';
import { loadSource } from './suite-source.ts';
import { posting, stopTargets } from './test-driven.ts';

after(stopTargets);

const folder = join(packageRoot, 'examples/skeleton');
const asItIs = [process.execPath, 'driver.js'];

/** The skeleton with its first two steps written: it opens something, and a window in it, and shows nothing there. */
async function withTwoSteps(): Promise<readonly string[]> {
  const url = await posting(() => '');
  const opened = {
    ...{ system: 'one', webhook: { url }, queues: ['Support', 'Sales'], timeToAccept: 30 },
    agents: ['Ada', 'Grace', 'Edsger', 'Barbara'],
    wrapUpReasons: [{ name: 'Resolved', default: true }],
  };
  const signIn = "{ const desk = 'window-' + desks.size; desks.set(desk, 1); return { desk }; }";
  const written = readFileSync(join(folder, 'driver.js'), 'utf8')
    .replace(/return notWritten\('open a contact.*/u, `return ${JSON.stringify(opened)};`)
    .replace(/return notWritten\('open a window.*/u, signIn);
  return [process.execPath, '--input-type=module', '-e', written];
}

async function tried(command: readonly string[]) {
  const all = await tryDriver(() => startChild({ command, folder }), {
    ...{ target: UNDESCRIBED, options: {}, onTried: () => undefined, stopwatch: () => 0 },
  });
  return { all, failed: all.filter(({ outcome }) => outcome === 'failed') };
}

/** As what the scenarios of these clauses come out; of the whole core where none is named. */
async function verdictsOf(command: readonly string[], clauses: readonly string[] = []) {
  const source = await loadSource(packageRoot);
  const statement = statementOf(source, join(folder, 'deskproof.yaml'), {
    ...{ cwd: packageRoot, env: process.env },
  });
  assert.equal(statement?.driver.kind, 'command');
  const { scenarios } = await judgeTarget(source, {
    ...{ target: 'skeleton', profile: 'core', seed: 1, clauses },
    statement: { ...statement, driver: { ...statement.driver, command } },
    support: await loadSupportCode(packageRoot),
  });
  return [...new Set(scenarios.map(({ verdict }) => verdict))];
}

test('the skeleton speaks the protocol, and says which step is to be written next', async () => {
  const { all, failed } = await tried(asItIs);
  assert.deepEqual(
    all.slice(0, 2).map(({ outcome }) => outcome),
    ['passed', 'passed'],
  );
  const [first, ...more] = failed;
  assert.equal(first?.what, 'opens a target');
  assert.match(JSON.stringify(first), /not written yet: open a contact centre for a scenario/u);
  assert.deepEqual(more, []);
});

test('nothing passes with the skeleton, and nothing fails: the driver is not there yet', async () => {
  const clauses = ['WA-CH-01', 'WA-RONA-07', 'WA-TRF-08', 'WA-WRP-05'];
  assert.deepEqual(await verdictsOf(asItIs, clauses), ['config-error']);
});

test('with windows that show nothing it is a driver, and still nothing passes and nothing fails', async () => {
  const command = await withTwoSteps();
  assert.deepEqual((await tried(command)).failed, []);
  assert.deepEqual(await verdictsOf(command), ['untestable']);
});
