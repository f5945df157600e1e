import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createAssembly } from '../../assemblies/create-assembly.ts';
import { shutDown } from './launch.ts';

const traces = mkdtempSync(join(tmpdir(), 'deskproof-traces-'));
after(async () => {
  await shutDown();
  rmSync(traces, { recursive: true });
});

async function workOneDesk(more: { readonly traces?: string }): Promise<void> {
  const assembly = await createAssembly({ target: 'browser', seed: 1, scenario: 'trace', ...more });
  const desk = await assembly.desk(assembly.administration.agents()[0] ?? '');
  assert.deepEqual(await desk.act({ verb: 'signIn' }), { outcome: 'done' });
  await assembly.close();
}

test('a trace is written for each window where one is asked for, and for none otherwise', async () => {
  await workOneDesk({ traces });
  assert.deepEqual(readdirSync(traces), ['1-agent-ahlstrom.zip']);
  const trace = readFileSync(join(traces, '1-agent-ahlstrom.zip'));
  assert.equal(trace.subarray(0, 2).toString(), 'PK');
  assert.ok(trace.length > 10_000, 'it has snapshots in it');
  await workOneDesk({});
  assert.equal(readdirSync(traces).length, 1);
});
