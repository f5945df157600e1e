import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Conformance } from '../conformance/conformance.ts';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import type { FixtureSuite } from '../engine/fixture/fixture-suite.ts';
import { checkSuite } from './check-suite.ts';
import { runConformance } from './run-conformance.ts';
import type { RunFlags } from './run-request.ts';

const plain: RunFlags = {
  target: 'memory',
  profile: 'core',
  clause: [],
  seed: '1',
  order: 'defined',
};

let suite: FixtureSuite;
before(() => {
  suite = fixturePackage();
});
after(() => suite.dispose());

function surroundings(root: string) {
  const printed: string[] = [];
  const write = (text: string) => printed.push(text);
  const stream = { write };
  return { printed, io: { stdout: stream, stderr: stream, env: {}, cwd: root, root } };
}

async function run(flags: Partial<RunFlags> = {}, root = suite.root) {
  const { printed, io } = surroundings(root);
  const code = await runConformance({ ...plain, ...flags }, io);
  return { code, text: printed.join('') };
}

const json = async (flags: Partial<RunFlags>) => {
  const { text, code } = await run({ ...flags, json: true });
  return { code, report: JSON.parse(text) as Conformance };
};

test('a target that keeps every clause ends with exit code 0 and the count of scenarios', async () => {
  const { code, text } = await run();
  assert.equal(code, 0);
  assert.equal(text.trimEnd().split('\n').at(-1), 'scenarios: 6 passed, 0 failed');
  assert.match(text, /WA-FIX-04\s+the words: Good morning/);
  assert.ok(text.split('\n').every((line) => line.length <= 100));
});

test('all four reports are written', async () => {
  await run({ out: 'elsewhere' });
  for (const file of ['messages.ndjson', 'report.html', 'junit.xml', 'conformance.json']) {
    assert.ok(existsSync(join(suite.root, 'elsewhere', file)), file);
  }
});

test('a broken target fails, and the report tells clause, step, line, expected, seen and how to run it again', async () => {
  const { code, text } = await run({ target: 'faulty:silent', seed: '5' });
  assert.equal(code, 1);
  assert.match(text, /1\) WA-FIX-01 MUST {2}fail/);
  assert.match(text, /Source: +A small document, Greetings, step 2/);
  assert.match(text, /Step: +Then it holds unless on/);
  assert.match(text, /At: +features\/core\/greet.feature:8/);
  assert.match(text, /Expected: a greeting\n +Seen: +silence on faulty:silent/);
  assert.match(text, /deskproof run --clause WA-FIX-01 --seed 5 --target faulty:silent/);
  assert.match(text, /scenarios: 4 passed, 2 failed\n$/);
});

test('--json prints one document, which keeps to its schema', async () => {
  const path = new URL('../conformance/conformance.schema.json', import.meta.url);
  const schema = JSON.parse(readFileSync(path, 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  for (const target of ['memory', 'faulty:silent', 'null:dead']) {
    const { report } = await json({ target });
    assert.ok(validate(report), JSON.stringify(validate.errors));
  }
  assert.equal(validate({ ...(await json({})).report, digest: 'none' }), false);
});

test('equal runs in any order have one digest; another seed or target has another', async () => {
  const digest = async (flags: Partial<RunFlags>) => (await json(flags)).report.digest;
  const usual = await digest({});
  assert.equal(await digest({ order: 'random:42' }), usual);
  assert.equal(await digest({ order: 'random' }), usual);
  assert.notEqual(await digest({ seed: '2' }), usual);
  assert.notEqual(await digest({ target: 'nock' }), usual);
});

test('a lawful target is held to the reading it names', async () => {
  const { code, report } = await json({ target: 'lawful:long' });
  const clause = report.clauses.find(({ id }) => id === 'WA-FIX-05');
  assert.equal(code, 0);
  assert.equal(clause?.reading, 'long');
  assert.deepEqual(
    clause.scenarios.map(({ name }) => name),
    ['Long'],
  );
});

test('--clause narrows the run to the clauses named', async () => {
  const { report } = await json({ clause: ['WA-FIX-02', 'WA-FIX-04'] });
  assert.deepEqual(
    report.clauses.map(({ id, verdict }) => [id, verdict]),
    [
      ['WA-FIX-02', 'pass'],
      ['WA-FIX-04', 'recorded'],
    ],
  );
});

test('unknown names are refused with what was probably meant', async () => {
  await assert.rejects(run({ target: 'memry' }), /There is no target memry. Did you mean memory\?/);
  await assert.rejects(run({ profile: 'cor' }), /There is no profile cor. Did you mean core\?/);
  await assert.rejects(
    run({ clause: ['WA-FIX-20'] }),
    /no clause WA-FIX-20. Did you mean WA-FIX-02/,
  );
  await assert.rejects(run({ seed: '-1' }), /The seed -1 is not understood/);
  await assert.rejects(run({ order: 'backwards' }), /The order backwards is not known/);
});

test('a clause without a scenario is no pass', async () => {
  const bare = fixturePackage({
    'features/core/greet.feature': 'Feature: Empty\n  @WA-FIX-01\n  Rule: None\n',
  });
  const { code, text } = await run({}, bare.root);
  bare.dispose();
  assert.equal(code, 2);
  assert.match(text, /No scenario ran, so nothing was judged: WA-FIX-01/);
});

test('an unknown clause tag stops the run at its line', async () => {
  const odd = fixturePackage();
  const path = join(odd.root, 'features/core/greet.feature');
  writeFileSync(path, readFileSync(path, 'utf8').replace('@WA-FIX-03', '@WA-FIX-30'));
  await assert.rejects(run({}, odd.root), /greet\.feature:\d+: There is no clause WA-FIX-30/);
  odd.dispose();
});

test('the build check prints each finding with its place and counts them', async () => {
  const { printed, io } = surroundings(suite.root);
  assert.equal(await checkSuite(io), 2);
  assert.match(printed.join(''), /core\.yaml:\d+: .*WA-FIX-05/);
  assert.match(printed.at(-1) ?? '', /^check: 5 clauses, \d+ findings\n$/);
});
