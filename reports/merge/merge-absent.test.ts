import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Conformance } from '../conformance/conformance.ts';
import { packageRoot } from '../engine/package-root.ts';
import type { RunFlags } from '../run/run-request.ts';
import { reportOf } from '../run/test-run.ts';
import { mergeReports } from './merge-reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskproof-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const flags: Partial<RunFlags> = {
  target: 'lawful:without-conference',
  clause: ['WA-CNF-01', 'WA-CNF-13', 'WA-AST-03', 'WA-CH-01'],
};

async function merged(folders: readonly string[]) {
  const printed: string[] = [];
  const stream = { write: (text: string) => printed.push(text) };
  const io = { stdout: stream, stderr: { write: () => true }, env: {} };
  const places = { cwd: folder, root: packageRoot };
  const code = await mergeReports(folders, { out: 'merged', json: true }, { ...io, ...places });
  return { code, report: JSON.parse(printed.join('')) as Conformance };
}

const cut = async (of: number) => {
  const folders = Array.from({ length: of }, (_, at) => join(folder, `part-${at + 1}`));
  for (const [at, out] of folders.entries()) {
    await reportOf(packageRoot, { ...flags, shard: `${at + 1}/${of}`, out });
  }
  return folders;
};

test('shards of a target that lacks a feature put together are the whole run', async () => {
  const whole = await reportOf(packageRoot, { ...flags, out: join(folder, 'whole') });
  assert.equal(whole.code, 0);
  const { code, report } = await merged(await cut(3));
  assert.equal(code, 0);
  assert.deepEqual({ ...report, seconds: 0 }, { ...whole.report, seconds: 0 });
  assert.deepEqual(report.profiles[0]?.except, ['conference']);
});

test('a shard tells only of the absences that it has probed, and why for merge', async () => {
  const folders = await cut(3);
  const verdicts = folders.map((part) => {
    const text = readFileSync(join(part, 'conformance.json'), 'utf8');
    const { clauses, part: of } = JSON.parse(text) as Conformance;
    assert.deepEqual(of?.shard?.moot?.['WA-CNF-01']?.probed, ['conference']);
    return clauses.find(({ id }) => id === 'WA-CNF-01')?.verdict;
  });
  assert.ok(verdicts.includes(undefined), verdicts.join());
  assert.ok(verdicts.includes('not-applicable'), verdicts.join());
});
