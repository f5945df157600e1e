import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readConformance } from '../reports/conformance/read-conformance.ts';
import { packageRoot } from '../reports/engine/package-root.ts';
import { runConformance } from '../reports/run/run-conformance.ts';
import type { RunFlags } from '../reports/run/run-request.ts';

const script = fileURLToPath(new URL('./deskproof.js', import.meta.url));
const plain: RunFlags = { target: 'memory', clause: [], seed: '1', order: 'defined' };
const clause = ['WA-TRF-01', 'WA-TRF-08', 'WA-WRP-10'];

/** The runs are made here, since the steps are loaded once then. */
test('four shards of the reference put together have the digest of one run', async (t) => {
  const cwd = mkdtempSync(join(tmpdir(), 'deskproof-'));
  t.after(() => rmSync(cwd, { recursive: true, force: true }));
  const silent = { write: () => true };
  const io = { stdout: silent, stderr: silent, env: {}, cwd, root: packageRoot };
  const numbers = ['1', '2', '3', '4'];
  assert.equal(await runConformance({ ...plain, clause, out: 'whole' }, io), 0);
  for (const number of numbers) {
    const flags = { ...plain, clause, shard: `${number}/4`, out: number };
    assert.equal(await runConformance(flags, io), 0);
  }
  const args = [script, 'merge', ...numbers, '--out', 'merged'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  const [whole, merged] = [readConformance('whole', cwd), readConformance('merged', cwd)];
  assert.equal(status, 0);
  assert.equal(merged.digest, whole.digest);
  assert.match(stdout, new RegExp(`digest   ${whole.digest}\n`));
  assert.match(stdout, /scenarios: \d+ passed, 0 failed\n$/);
});
