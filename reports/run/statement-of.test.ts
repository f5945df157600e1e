import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { StatementError } from '../../steps/statement/index.ts';
import { packageRoot } from '../engine/package-root.ts';
import { BadInput } from './bad-input.ts';
import type { RunFlags } from './run-request.ts';
import { resolveRequest } from './run-request.ts';
import { statementOf } from './statement-of.ts';
import { loadSource } from './suite-source.ts';

const source = await loadSource(packageRoot);
const folder = mkdtempSync(join(tmpdir(), 'deskproof-statement-'));
after(() => rmSync(folder, { recursive: true }));

const EXAMPLE = join(packageRoot, 'examples/javascript/deskproof.yaml');

/** The example's statement with something replaced in it. */
function changed(from: RegExp, to: string): string {
  const text = readFileSync(EXAMPLE, 'utf8');
  assert.match(text, from);
  writeFileSync(join(folder, 'deskproof.yaml'), text.replace(from, to));
  return 'deskproof.yaml';
}

const read = (target: string) => statementOf(source, target, { cwd: folder, env: process.env });
const FLAGS: RunFlags = { target: 'x.yaml', clause: [], seed: '1', order: 'defined' };

test('a target with a name has no statement', () => {
  for (const name of ['memory', 'http+faulty:some-twin', 'null:refuses-everything']) {
    assert.equal(read(name), undefined);
  }
});

test('a file is read from where the user is, and its first profile is judged', () => {
  const statement = read(changed(/profiles: \[core\]/u, 'profiles: [platform, core]'));
  assert.ok(statement);
  const request = resolveRequest(source, { ...FLAGS, statement }, Math.random);
  assert.equal(request.profile, 'platform');
  assert.equal(request.target, 'x.yaml');
  assert.equal(request.statement, statement);
  const chosen = { ...FLAGS, statement, profile: 'core' };
  assert.equal(resolveRequest(source, chosen, Math.random).profile, 'core');
});

test('what is wrong with it is told before anything is judged', () => {
  assert.throws(() => read('none.yaml'), StatementError);
  assert.throws(
    () => read('none.yaml'),
    (problem: Error) =>
      problem.message.includes(
        `none.yaml: There is no such file: it was looked for at ${join(folder, 'none.yaml')}.`,
      ),
  );
  const target = changed(/profiles: \[core\]/u, 'profiles: [croe]');
  assert.throws(() => read(target), /deskproof\.yaml:\d+ \/claims\/profiles\/0: .*core/su);
});

test('by a wall clock times may be off, and things late, unless it is said otherwise', () => {
  const usual = read(changed(/kind: virtual/u, 'kind: wall, longestWait: 60'));
  assert.deepEqual(usual?.clock, { kind: 'wall', toleranceSeconds: 2, longestWaitSeconds: 60 });
  assert.deepEqual(usual.settle, { seconds: 2, pollSeconds: 0.5 });
  const exact = read(changed(/kind: virtual/u, 'kind: virtual'));
  assert.deepEqual(exact?.clock, { kind: 'virtual', toleranceSeconds: 0 });
  assert.equal(exact.settle.seconds, 0);
});

test('customers of a wall clock are other ones each time, and shards must have the same', () => {
  const statement = read(changed(/kind: virtual/u, 'kind: wall, longestWait: 60'));
  const flags = { target: 'x.yaml', clause: [], order: 'defined', ...(statement && { statement }) };
  assert.equal(resolveRequest(source, flags, () => 0.5).seed, Math.floor(0.5 * (2 ** 31 - 1)));
  assert.equal(resolveRequest(source, { ...flags, seed: '7' }, () => 0.5).seed, 7);
  assert.throws(
    () => resolveRequest(source, { ...flags, shard: '1/2' }, () => 0.5),
    (problem) => problem instanceof BadInput && problem.message.includes('--seed <n>'),
  );
});
