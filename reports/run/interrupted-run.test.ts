import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { giveBack } from '../../steps/assemblies/driven/lease-agents.ts';
import { besideRuns, EVE } from '../../steps/assemblies/driven/test-bystander.ts';
import { exampleOverHttp, freePort, judgedStatement, stopTargets } from './test-driven.ts';
import { lastingAt } from './test-lasting.ts';
import { between } from './test-middle.ts';

const before = process.env['TMPDIR'];
const base = mkdtempSync(join(tmpdir(), 'deskproof-interrupted-'));
process.env['TMPDIR'] = base;
after(() => {
  stopTargets();
  giveBack();
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(base, { recursive: true, force: true });
});

/** Several customers write before anybody accepts. */
const CLAUSES = ['WA-POP-08'];
const register = new URL('../../steps/support/register.js', import.meta.url).href;
const entry = fileURLToPath(new URL('interrupted-child.ts', import.meta.url));

/** A target at which a run is killed in the middle of its first scenario: as soon as somebody has accepted a conversation. */
async function interrupted() {
  const state: { kill?: () => Promise<void> } = {};
  const url = await between(await exampleOverHttp(), {
    async answer({ method, params }, result) {
      const { verb } = (params['action'] ?? {}) as { readonly verb?: string };
      if (method !== 'act' || verb !== 'accept' || !state.kill) return result;
      await state.kill();
      return undefined;
    },
  });
  const port = await freePort();
  const beside = besideRuns(url, port);
  await beside.served(3);
  const args = ['--import', register, entry, url, String(port), ...CLAUSES];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const isGone = once(child, 'exit', { signal: AbortSignal.timeout(60_000) });
  state.kill = async () => {
    delete state.kill;
    child.kill('SIGKILL');
    await isGone;
  };
  assert.deepEqual(await isGone, [null, 'SIGKILL']);
  return { url, port, beside };
}

/** What stands in the folder of the leases, by the ends of the names. */
const journals = () =>
  readdirSync(join(base, 'deskproof-leases')).filter((name) => name.endsWith('.customers'));

test('the next run ends what a run that was killed had left open, and nothing of anybody else', async (context) => {
  const { url, port, beside } = await interrupted();
  const [first = [], , , fourth] = await beside.onDesks();
  assert.ok(first.length > 1, 'the first agent is left with conversations');
  assert.deepEqual(fourth, [EVE]);
  assert.equal(journals().length, 4);
  const told = context.mock.method(process.stderr, 'write', () => true);
  const run = await judgedStatement(await lastingAt(url, port), {
    ...{ profile: 'desktop', clauses: CLAUSES, seed: 8 },
  });
  told.mock.restore();
  assert.deepEqual(
    run.scenarios.map(({ verdict, message, leftOver }) => [verdict, message, leftOver]),
    run.scenarios.map(() => ['pass', undefined, undefined]),
  );
  assert.deepEqual(await beside.onDesks(), [[], [], [], [EVE]]);
  const lines = told.mock.calls.map(({ arguments: [text] }) => String(text));
  assert.match(lines.join(''), /^A run before this one was interrupted\. What it had left open/u);
  giveBack();
  assert.deepEqual(journals(), []);
});
