import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Conformance } from '../reports/conformance/conformance.ts';
import { packageRoot } from '../reports/engine/package-root.ts';
import { inWords } from './in-words.ts';
import { proveOrders, runsAsked } from './order-proof.ts';

/** The script as a user runs it; it must not get as far as running the suite. */
function randomOrders(argument: string) {
  const register = join(packageRoot, 'steps/support/register.js');
  const script = join(packageRoot, 'bench/random-orders.ts');
  const args = ['--import', register, script, argument];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: packageRoot,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

/** A report of two scenarios; by default both passed. */
function report(changes: Partial<Conformance> = {}): Conformance {
  const scenarios = { total: 2, passed: 2, failed: 0, verdicts: { pass: 2 } };
  return { digest: 'same', clauses: [], scenarios, ...changes } as unknown as Conformance;
}

function failing(): Conformance {
  const scenario = {
    id: 'a',
    name: 'A greeting',
    verdict: 'fail',
    message: 'Expected: a\nSeen: b',
  };
  const clauses = [{ id: 'WA-FIX-01', scenarios: [scenario] }] as unknown;
  const scenarios = { total: 2, passed: 1, failed: 1, verdicts: { pass: 1, fail: 1 } };
  return report({ clauses: clauses as Conformance['clauses'], scenarios });
}

/** What is printed, and the exit code. */
async function told(work: () => Promise<string>) {
  const printed = { stdout: '', stderr: '' };
  const into = (stream: keyof typeof printed) => ({
    write: (text: string) => (printed[stream] += text),
  });
  const code = await inWords(work, { stdout: into('stdout'), stderr: into('stderr') });
  return { code, ...printed };
}

test('a bad argument is one sentence on stderr and exit code 2', () => {
  for (const argument of ['abc', '0']) {
    const { status, stdout, stderr } = randomOrders(argument);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.equal(
      stderr,
      `"${argument}" is no number of seeds for the proof of random orders: give a whole one, from 1.\n`,
    );
  }
});

test('only a whole number from 1 is a number of seeds, and 50 without one', () => {
  assert.equal(runsAsked(), 50);
  assert.equal(runsAsked('3'), 3);
  for (const bad of ['', ' ', '-1', '1.5', '1e3', '0x10', 'Infinity', '9'.repeat(30)]) {
    assert.throws(() => runsAsked(bad), { name: 'BadInput' }, bad);
  }
});

test('a run in which a scenario fails is one sentence on stderr and exit code 1', async () => {
  const ended = await told(() => proveOrders(2, () => Promise.resolve(failing())));
  assert.deepEqual(ended, {
    code: 1,
    stdout: '',
    stderr:
      'With seed 1 in the order random:7919, 1 of 2 scenarios did not pass; the first is "A greeting": Expected: a Seen: b\n',
  });
});

test('so is another digest in another order, a run with a problem, and one of no scenario', async () => {
  const numbered = (_seed: number, order: number) =>
    Promise.resolve(report({ digest: String(order) }));
  const differs = await told(() => proveOrders(1, numbered));
  assert.equal(differs.code, 1);
  assert.equal(differs.stderr, 'With seed 1, another order gave another digest.\n');
  const crashed = report({ problem: 'it crashed.' });
  const problem = await told(() => proveOrders(1, () => Promise.resolve(crashed)));
  assert.equal(problem.stderr, 'With seed 1 in the order random:7919, it crashed.\n');
  const nothing = report({ scenarios: { total: 0, passed: 0, failed: 0, verdicts: {} } });
  const empty = await told(() => proveOrders(1, () => Promise.resolve(nothing)));
  assert.equal(empty.stderr, 'With seed 1 in the order random:7919, no scenario ran.\n');
});

test('when all agree, every seed has run in two orders, and exit code 0', async () => {
  const seen: string[] = [];
  const ended = await told(() =>
    proveOrders(2, (seed, order) => {
      seen.push(`${seed}:${order}`);
      return Promise.resolve(report());
    }),
  );
  assert.equal(ended.code, 0);
  assert.match(ended.stdout, /^random orders: 2 seeds, two orders each/);
  assert.deepEqual(seen, ['1:7919', '1:104729', '2:15838', '2:209458']);
});
