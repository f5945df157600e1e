import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./deskproof.js', import.meta.url));

/** A driver that leaves the agents to the statement. */
const UNNAMED = `
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  const answers = {
    hello: { protocol: 1, name: 'x', clock: 'wall' },
    open: { system: 1 },
    signIn: params.agent === 'Ada' ? { desk: id } : undefined,
  };
  const result = answers[method];
  const answer = result ? { result } : { error: { code: -32000, message: 'No ' + method + '.' } };
  console.log(JSON.stringify({ jsonrpc: '2.0', id, ...answer }));
});`;

function driverTest(...flags: string[]): string {
  const args = [script, 'driver', 'test', ...flags, '--', process.execPath, '-e', UNNAMED];
  const options = { cwd: tmpdir(), encoding: 'utf8', timeout: 120_000 } as const;
  return spawnSync(process.execPath, args, options).stdout;
}

test('agents whom a driver does not tell are named by --agent', () => {
  const unnamed = driverTest();
  assert.match(
    unnamed,
    /✗ opens a window for an agent\n {4}Neither the answer to open nor --agent/u,
  );
  assert.match(unnamed, /say here who is there: --agent NAME\.\n/u);
  assert.match(
    driverTest('--agent', 'Ada', '--agent', 'Grace'),
    /✓ opens a window for an agent\n/u,
  );
  assert.match(driverTest('--agent', 'Nobody'), /✗ opens a window [^✗✓]*failed: No signIn\./u);
});
