import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./deskproof.js', import.meta.url));

/** From a foreign working directory, as a user would. */
function deskproof(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: tmpdir(),
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

test('an unknown target ends with a sentence, exit code 2 and no stack', () => {
  const { status, stdout, stderr } = deskproof('run', '--target', 'memry');
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.match(stderr, /^There is no target memry. Did you mean memory\?/);
  assert.doesNotMatch(stderr, /\n\s+at /);
});

test('an unknown target of a kind is answered within that kind, and exit code 2', () => {
  const { status, stdout, stderr } = deskproof('run', '--target', 'null:refuses-everthing');
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.equal(
    stderr,
    'There is no target null:refuses-everthing. Did you mean null:refuses-everything?\n',
  );
});

test('an unknown option is answered with the one that was meant, and exit code 2', () => {
  const { status, stderr } = deskproof('run', '--sede', '3');
  assert.equal(status, 2);
  assert.match(stderr, /unknown option '--sede'[\s\S]*Did you mean --seed\?/);
});

test('an unknown command is answered with the one that was meant, and exit code 2', () => {
  const { status, stderr } = deskproof('rnu');
  assert.equal(status, 2);
  assert.match(stderr, /unknown command 'rnu'[\s\S]*Did you mean run\?/);
});

test('the version names the clauses that are judged by, as reports do', () => {
  const { status, stdout } = deskproof('--version');
  assert.equal(status, 0);
  assert.match(stdout, /^deskproof \d+\.\d+\.\d+\nsuite sha256:[\da-f]{64}\n$/);
});

test('help is a success and names every command', () => {
  const { status, stdout } = deskproof('--help');
  assert.equal(status, 0);
  for (const command of ['run', 'merge', 'selftest', 'check', 'spec', 'doctor', 'driver', 'init'])
    assert.match(stdout, new RegExp(`  ${command}`));
});

test('help names every profile that there is', () => {
  const { stdout } = deskproof('run', '--help');
  const files = readdirSync(fileURLToPath(new URL('../features/clauses/', import.meta.url)));
  for (const file of files.filter((name) => name.endsWith('.yaml'))) {
    assert.match(stdout, new RegExp(`clauses to judge.*${file.replace('.yaml', '')}`, 's'));
  }
});

test('--debug adds the stack to the sentence', () => {
  const { status, stderr } = deskproof('run', '--profile', 'cor', '--debug');
  assert.equal(status, 2);
  assert.match(stderr, /There is no profile cor/);
  assert.match(stderr, /\n\s+at /);
});

test('spec says where the pages are, as JSON and nothing else where that is asked for', (t) => {
  const out = mkdtempSync(join(tmpdir(), 'deskproof-'));
  t.after(() => rmSync(out, { recursive: true, force: true }));
  const { status, stdout } = deskproof('spec', '--no-run', '--json', '--out', out);
  assert.equal(status, 0);
  const { index } = JSON.parse(stdout) as { index: string };
  assert.match(readFileSync(join(tmpdir(), index), 'utf8'), /^<!doctype html>/);
});

test('spec answers an unknown profile with the one that was meant, and exit code 2', () => {
  const { status, stdout, stderr } = deskproof('spec', '--profile', 'cor');
  assert.equal(status, 2);
  assert.equal(stdout, '');
  assert.equal(stderr, 'There is no profile cor. Did you mean core?\n');
});

test('init writes a statement from flags where nobody can be asked, and never over what is there', (t) => {
  const out = join(mkdtempSync(join(tmpdir(), 'deskproof-')), 'deskproof.yaml');
  t.after(() => rmSync(dirname(out), { recursive: true, force: true }));
  const nobody = deskproof('init', '--out', out, '--vendor', 'Acme');
  assert.equal(nobody.status, 2);
  assert.match(nobody.stderr, /^There is no terminal to ask on, and nothing says --product, /);
  assert.equal(deskproof('init', '--out', out, '--yes').status, 0);
  assert.match(readFileSync(out, 'utf8'), /^deskproof: 1$/m);
  const again = deskproof('init', '--out', out, '--yes');
  assert.equal(again.status, 2);
  assert.match(again.stderr, /is there already, and nothing was written: --force overwrites/);
});

test('run by npm from elsewhere, paths count from where the user is, and hints can be pasted there', (t) => {
  const cwd = mkdtempSync(join(tmpdir(), 'deskproof-'));
  t.after(() => rmSync(cwd, { recursive: true, force: true }));
  const root = fileURLToPath(new URL('..', import.meta.url));
  // As npm does: the folder of the package, and a note of where it was called.
  const env = { ...process.env, npm_lifecycle_script: 'node cli/deskproof.js', INIT_CWD: cwd };
  const { status, stderr } = spawnSync(process.execPath, [script, 'run', '--target', 'd.yaml'], {
    ...{ cwd: root, env, encoding: 'utf8', timeout: 60_000 },
  });
  assert.equal(status, 2);
  assert.ok(
    stderr.includes(`looked for at ${join(cwd, 'd.yaml')}. Make one with npm --prefix ../`),
  );
  assert.match(stderr, / run --silent deskproof -- init, or give the path/);
});
