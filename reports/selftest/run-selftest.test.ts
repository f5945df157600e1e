import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import type { FixtureSuite } from '../engine/fixture/fixture-suite.ts';
import { runSelftest } from './run-selftest.ts';
import type { SelftestFlags } from './run-selftest.ts';
import type { SelftestReport } from './selftest-report.ts';

let suite: FixtureSuite;
before(() => {
  suite = fixturePackage();
});
after(() => suite.dispose());

async function selftest(flags: SelftestFlags, limitMs = 30_000, root = suite.root) {
  const printed: string[] = [];
  const stream = { write: (text: string) => printed.push(text) };
  const io = { stdout: stream, stderr: stream, env: {}, cwd: root, root };
  const code = await runSelftest({ workers: '2', ...flags }, io, { limitMs });
  return { code, text: printed.join('') };
}

async function report(only: readonly string[], limitMs?: number) {
  const { code, text } = await selftest({ only, json: true }, limitMs);
  return { code, ...(JSON.parse(text) as SelftestReport) };
}

test('a caught twin, a lawful twin that passes and a dead null target are a success', async () => {
  const { code, twins, lawful, nulls, summary } = await report(['silent', 'deaf', 'long', 'dead']);
  assert.equal(code, 0);
  assert.deepEqual(summary, { passed: 4, failed: 0, breakNothingElse: 1 });
  assert.deepEqual(twins[0]?.killedBy, [
    {
      scenario: 'In the morning',
      step: 'it holds unless on {string}',
      message: 'Expected: a greeting\nSeen: silence on faulty:silent',
    },
  ]);
  assert.deepEqual(twins[0].otherClauses, ['WA-FIX-02']);
  assert.equal(lawful[0]?.verdict, 'pass');
  assert.deepEqual(nulls[0]?.clausesPassed, []);
});

test('a twin that nobody notices fails the self-test', async () => {
  const { code, twins } = await report(['survivor']);
  assert.equal(code, 1);
  assert.deepEqual([twins[0]?.killed, twins[0]?.killedBy], [false, []]);
});

test('a twin whose clause is not the first to be named fails the self-test', async () => {
  const { code, twins } = await report(['elsewhere']);
  assert.equal(code, 1);
  assert.equal(twins[0]?.killed, true);
  assert.equal(twins[0].namedFirst, false);
  assert.equal(twins[0].firstNamed, 'WA-FIX-01');
});

test('a lawful twin that fails tells the clause and what was seen', async () => {
  const { code, lawful } = await report(['unlawful']);
  assert.equal(code, 1);
  assert.deepEqual(lawful[0]?.fails, [
    {
      clause: 'WA-FIX-02',
      verdict: 'fail',
      scenario: 'In words',
      message: 'Expected: a greeting\nSeen: silence on lawful:unlawful',
    },
  ]);
});

test('a null target on which something passes fails the self-test', async () => {
  const { code, nulls } = await report(['null:parrot']);
  assert.equal(code, 1);
  assert.deepEqual(nulls[0]?.clausesPassed, ['WA-FIX-01', 'WA-FIX-02', 'WA-FIX-03', 'WA-FIX-05']);
});

test('what only some twins of a clause left unproven is no gap: the others may prove it', async () => {
  const { gaps } = await report(['silent']);
  assert.deepEqual(gaps, []);
});

test('a worker that dies or hangs costs its own target only; gaps are told where all twins of a clause had their turn', async () => {
  const { code, twins, gaps } = await report(['crasher', 'hanger', 'silent', 'deaf'], 5000);
  assert.deepEqual(gaps, [
    { clause: 'WA-FIX-01', patterns: ['it holds to the end unless on {string}'] },
  ]);
  const problems = Object.fromEntries(twins.map(({ id, problem }) => [id, problem]));
  assert.equal(code, 1);
  assert.match(problems['crasher'] ?? '', /^Its process ended \(SIGKILL\)/);
  assert.match(problems['hanger'] ?? '', /^It gave no verdict within 5 s/);
  assert.deepEqual(
    twins.filter(({ passed }) => passed).map(({ id }) => id),
    ['silent', 'deaf'],
  );
});

test('the table names each twin with what caught it, and ends with the count', async () => {
  const { text } = await selftest({ only: ['silent', 'survivor'] });
  assert.match(text, /✓ silent +WA-FIX-01 +In the morning; also WA-FIX-02/);
  assert.match(text, /✗ survivor +WA-FIX-02 +SURVIVED/);
  assert.match(text, /twins: 1 passed, 1 failed\n$/);
  assert.ok(text.split('\n').every((line) => line.length <= 100));
});

test('quickly, a twin is judged by its own clause, and nothing is said of what else it breaks', async () => {
  const { code, text } = await selftest({ only: ['silent'], quick: true });
  assert.equal(code, 0);
  assert.match(text, /✓ silent +WA-FIX-01 +In the morning\n/);
  assert.match(text, /without --quick it is told what\s+else it breaks/);
  assert.doesNotMatch(text, /break no other MUST/);
  await assert.rejects(selftest({ quick: true, sample: true }), /--quick and --sample/);
});

test('an unknown twin or a bad number of workers is refused in a sentence', async () => {
  await assert.rejects(selftest({ only: ['slient'] }), /Did you mean silent\?/);
  await assert.rejects(selftest({ workers: 'many' }), /There cannot be many workers/);
});

test('steps that do not load end the self-test with a sentence', async () => {
  const broken = fixturePackage({ 'steps/small.steps.ts': 'import "./nowhere.ts";' });
  await assert.rejects(selftest({}, 30_000, broken.root), /The step code does not load: .*nowhere/);
  broken.dispose();
});
