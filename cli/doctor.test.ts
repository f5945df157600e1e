import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./deskproof.js', import.meta.url));
const example = fileURLToPath(new URL('../examples/javascript/deskproof.yaml', import.meta.url));

interface Told {
  readonly isSound: boolean;
  readonly checks: readonly {
    readonly what: string;
    readonly outcome: string;
    readonly ailments?: readonly { readonly sentence: string; readonly pointer?: string }[];
  }[];
  readonly forecast?: {
    readonly needs: { readonly agents: { readonly known: readonly string[] } };
    readonly estimate: { readonly scenarios: number; readonly minutes: number | null };
  };
}

function doctor(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'doctor', ...args], {
    ...{ cwd: tmpdir(), encoding: 'utf8', timeout: 120_000 },
  });
  return { status, stdout, stderr };
}

/** The statement of the example, with a line replaced, in a file that goes with the test. */
function copied(context: TestContext, line: RegExp, by: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskproof-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const text = readFileSync(example, 'utf8')
    .replace('[node, driver.js]', `[node, ${join(dirname(example), 'driver.js')}]`)
    .replace(line, by);
  const file = join(folder, 'deskproof.yaml');
  writeFileSync(file, text);
  return file;
}

const COMMAND = /^ {2}command: .*$/mu;

test('the example is sound, end to end, and what a run takes is told', () => {
  const { status, stdout, stderr } = doctor(example, '--json');
  assert.equal(status, 0, stderr + stdout);
  const { isSound, checks, forecast } = JSON.parse(stdout) as Told;
  assert.ok(isSound);
  assert.deepEqual(
    checks.filter(({ outcome }) => outcome !== 'passed').map(({ what }) => what),
    ['masking is on or off, as stated'],
  );
  assert.equal(forecast?.needs.agents.known.length, 4);
  assert.ok(forecast.estimate.scenarios > 100 && (forecast.estimate.minutes ?? 0) > 0);
});

test('a contact centre that has nothing to accept need not say in how long', () => {
  const { status, stdout } = doctor(join(example, '../../other-desk/deskproof.yaml'));
  assert.equal(status, 0, stdout);
});

test('a driver that is not there is told with its place in the statement, and exit code 2', (context) => {
  const file = copied(context, COMMAND, '  url: http://127.0.0.1:9/');
  const { status, stdout, stderr } = doctor(file);
  assert.equal(status, 2);
  assert.equal(stderr, '');
  assert.match(
    stdout,
    /^✗ the driver starts.*\n.*yaml:\d+ \/driver\/url: The driver at .*127\.0\.0\.1:9/mu,
  );
  assert.match(stdout, /^- not tried: the driver opens the target.*\n.*must hold first/mu);
  assert.match(stdout, /1 well, 0 with a warning, 1 wrong, 15 not tried\nNothing was judged/u);
});

test('what is declared absent and is there is told with its place', (context) => {
  const absent = '$&\n  features: { conference: unsupported }';
  const file = copied(context, /profiles: .*/u, absent);
  const { status, stdout } = doctor(file);
  assert.equal(status, 2, stdout);
  assert.match(stdout, /^✗ what is declared unsupported is really absent$/mu);
  assert.match(stdout, /yaml \/claims\/features\/conference: .*\n +Take the line out/u);
});

test('all that is wrong in the file is told with lines, and nothing is started', (context) => {
  const wrong = 'queues: [A, A]\nwrapUpReasons: []\ndriver:\n  command: [no-such-program]';
  const file = copied(context, /^driver:\n.*$/mu, wrong);
  const { status, stdout } = doctor(file);
  assert.equal(status, 2);
  assert.match(stdout, /^✗ the statement reads/u);
  assert.match(stdout, /deskproof\.yaml:\d+ \/queues\/1: /u);
  assert.match(stdout, /deskproof\.yaml:\d+ \/driver\/command\/0: /u);
  assert.match(stdout, /0 well, 0 with a warning, 1 wrong, 16 not tried/u);
});

test('a file that is not there, and one that is no statement, end with a sentence and exit code 2', () => {
  const missing = doctor('no-such.yaml');
  assert.equal(missing.status, 2);
  assert.match(
    missing.stdout,
    /no-such\.yaml: There is no such file: it was looked for at \S+no-such\.yaml\./u,
  );
  const other = doctor('package.json');
  assert.equal(other.status, 2);
  assert.match(other.stderr, /^package\.json is no statement: give a file/u);
});
