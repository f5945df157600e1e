import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { parse } from 'yaml';
import { readStatement } from '../../steps/statement/index.ts';
import { loadClauses } from '../clauses/load-clauses.ts';
import { statementNames } from '../clauses/statement-names.ts';
import { packageRoot } from '../engine/package-root.ts';
import type { InitFlags } from './init-flags.ts';
import { init } from './init.ts';
import type { Asked } from './take-answers.ts';

const known = statementNames(loadClauses(join(packageRoot, 'features/clauses')));

/** A working directory of its own, in which init is carried out. */
function place(t: TestContext) {
  const cwd = mkdtempSync(join(tmpdir(), 'deskproof-init-'));
  t.after(() => {
    rmSync(cwd, { recursive: true, force: true });
  });
  const printed: string[] = [];
  const stdout = { write: (text: string) => printed.push(text) };
  const io = { stdout, stderr: stdout, env: {}, cwd, root: packageRoot };
  const run = (flags: Partial<InitFlags>, asked: Asked | null = null) =>
    init({ out: 'deskproof.yaml', ...flags }, io, asked);
  return { cwd, run, printed, text: (path: string) => readFileSync(join(cwd, path), 'utf8') };
}

/** Somebody who answers one prompt after the other with these. */
function answering(...answers: string[]) {
  const prompts: string[] = [];
  const problems: string[] = [];
  const asked: Asked = {
    answer(prompt) {
      prompts.push(prompt);
      return Promise.resolve(answers.shift() ?? '');
    },
    tell: (problem) => void problems.push(problem),
  };
  return { asked, prompts, problems };
}

const secrets = (prefix: string) =>
  Object.fromEntries(
    ['APP_SECRET', 'VERIFY_TOKEN', 'TOKEN'].map((name) => [`${prefix}_${name}`, `its-${name}`]),
  );
const withPath = (env: NodeJS.ProcessEnv) => ({ ...env, PATH: process.env['PATH'] });

test('what --yes writes is read without a problem once its variables are set', async (t) => {
  const { cwd, run, printed } = place(t);
  assert.equal(await run({ yes: true }), 0);
  const file = join(cwd, 'deskproof.yaml');
  assert.throws(() => readStatement(file, { env: withPath({}), known }), /ACME_TOKEN is not set/);
  const statement = readStatement(file, { env: withPath(secrets('ACME')), known });
  assert.deepEqual(statement.identity, { vendor: 'Acme', product: 'Desk', version: '1.0.0' });
  assert.equal(statement.asset.accessToken, 'its-TOKEN');
  assert.deepEqual(statement.clock, { kind: 'virtual', toleranceSeconds: 0 });
  assert.match(printed.join(''), /^Written: deskproof\.yaml\n\nNext:\n[^]*run --target deskproof/);
});

test('flags say it all, and what they say is read back', async (t) => {
  const { cwd, run } = place(t);
  await run({
    ...{
      vendor: '7 Bücher: "#1"',
      product: 'yes',
      productVersion: '4.20',
      contact: 'qa@a.example',
    },
    ...{ profile: 'core, platform', driver: 'http://127.0.0.1:4700/', clock: 'wall' },
    ...{ phoneNumberId: '7', wabaId: '8', number: '+15550783881' },
    webhookUrl: 'https://staging.acme.example/whatsapp',
  });
  const env = secrets('BUCHER_1');
  const statement = readStatement(join(cwd, 'deskproof.yaml'), { env, known });
  assert.deepEqual(statement.identity, {
    ...{ vendor: '7 Bücher: "#1"', product: 'yes', version: '4.20', contact: 'qa@a.example' },
  });
  assert.deepEqual(statement.claims.profiles, ['core', 'platform']);
  assert.equal(statement.asset.sourceNumber, '+15550783881');
  assert.equal(statement.driver.kind, 'url');
  assert.deepEqual(statement.clock, {
    ...{ kind: 'wall', toleranceSeconds: 2, longestWaitSeconds: 120 },
  });
});

test('fields that are left out stand there as comments that may be put to use', async (t) => {
  const { cwd, run, text } = place(t);
  await run({ yes: true });
  const fields =
    /^( *)# ((?:contact|features|interpretations|variants|queues|wrapUpReasons|masking|timeouts|settle|host|options|limits): .*)$/gm;
  const used = text('deskproof.yaml').replaceAll(fields, '$1$2');
  writeFileSync(join(cwd, 'deskproof.yaml'), used);
  const env = withPath(secrets('ACME'));
  const statement = readStatement(join(cwd, 'deskproof.yaml'), { env, known });
  assert.equal(statement.identity.contact, 'qa@acme.example');
  assert.equal(statement.claims.features['conference'], 'unsupported');
  assert.deepEqual(statement.queues, ['Support', 'Sales']);
  assert.deepEqual(statement.driver.limits, { answerSeconds: 15, startSeconds: 30 });
});

test('the command line of a driver is taken apart as a shell would', async (t) => {
  const { run, text } = place(t);
  await run({ yes: true, driver: `python3 "my driver.py" --desk='a b' it's` });
  const { driver } = parse(text('deskproof.yaml')) as { driver: { command: string[] } };
  assert.deepEqual(driver.command, ['python3', 'my driver.py', '--desk=a b', "it's"]);
});

test('what comes next can be pasted, wherever the statement is', async (t) => {
  const { run, printed } = place(t);
  await run({ yes: true, out: 'my tests/deskproof.yaml' });
  const told = printed.join('');
  assert.match(told, /driver test -- [^]*\n {2}4\. deskproof doctor 'my tests\/deskproof\.yaml'\n/);
  assert.match(told, /\n {2}5\. deskproof run --target 'my tests\/deskproof\.yaml'\n$/);
});

const SCHEMA = 'steps/statement/statement.schema.json';
const schemaIn = (text: string) => /^# yaml-language-server: \$schema=(.*)\n/.exec(text)?.[1] ?? '';

test('editors are told where the schema is, from wherever the file is', async (t) => {
  const { cwd, run, text } = place(t);
  const out = 'conformance/staging/deskproof.yaml';
  await run({ yes: true, out });
  const nearby = join(cwd, 'conformance/staging', schemaIn(text(out)));
  assert.equal(nearby, join(packageRoot, SCHEMA));
  assert.ok(existsSync(nearby));
});

test('where deskproof is installed, or will be for a workflow, its schema is the one there', async (t) => {
  for (const ci of [undefined, 'github']) {
    const { cwd, run, text } = place(t);
    const installed = join(cwd, 'node_modules/deskproof', SCHEMA);
    mkdirSync(dirname(installed), { recursive: true });
    if (ci === undefined) writeFileSync(installed, '{}');
    const out = 'conformance/deskproof.yaml';
    await run({ yes: true, out, ...(ci && { ci }) });
    assert.equal(schemaIn(text(out)), `../node_modules/deskproof/${SCHEMA}`);
  }
});

test('a folder is made below this one, and nowhere else', async (t) => {
  const { cwd, run } = place(t);
  const out = join(cwd, '../deskproof-is-not-there/x.yaml');
  await assert.rejects(run({ yes: true, out }), /^BadInput: There is no folder .*-not-there, so /);
  assert.ok(!existsSync(dirname(out)));
});

test('a workflow gives all secrets of the statement to the run, and keeps its reports', async (t) => {
  const { cwd, run, text } = place(t);
  await run({ yes: true, ci: 'github', out: 'my tests/deskproof.yaml' });
  const workflow = text('.github/workflows/deskproof.yml');
  const { jobs } = parse(workflow) as {
    jobs: { conformance: { steps: { run?: string; env?: Record<string, string> }[] } };
  };
  const judge = jobs.conformance.steps.find((step) => step.env);
  assert.match(judge?.run ?? '', /run --target 'my tests\/deskproof\.yaml' --out deskproof-report/);
  assert.deepEqual(Object.keys(judge?.env ?? {}), Object.keys(secrets('ACME')));
  assert.equal(judge?.env?.['ACME_TOKEN'], '${{ secrets.ACME_TOKEN }}');
  const written = [workflow, text('my tests/deskproof.yaml')].join('\n');
  for (const path of [cwd, packageRoot, tmpdir()]) assert.ok(!written.includes(path), path);
});

test('a workflow judges each profile that is claimed, whatever came of those before', async (t) => {
  const { run, text } = place(t);
  await run({ yes: true, ci: 'github', profile: 'core, platform' });
  const { jobs } = parse(text('.github/workflows/deskproof.yml')) as {
    jobs: { conformance: { steps: { name?: string; if?: string; run?: string; env?: object }[] } };
  };
  const judging = jobs.conformance.steps.filter(({ name }) => name?.startsWith('Judge'));
  const command = 'npx deskproof run --target deskproof.yaml --out deskproof-report';
  assert.deepEqual(
    judging.map((step) => [step.if, step.run?.trim()]),
    [
      [undefined, `${command}/core --profile core`],
      ['${{ !cancelled() }}', `${command}/platform --profile platform`],
    ],
  );
  assert.ok(judging.every(({ env }) => env !== undefined));
});

test('nothing is overwritten without --force, not even one of two', async (t) => {
  const { cwd, run, text } = place(t);
  await run({ yes: true, ci: 'github' });
  writeFileSync(join(cwd, 'deskproof.yaml'), 'mine');
  const other = run({ yes: true, ci: 'github', out: 'other.yaml' });
  await assert.rejects(other, /^BadInput: \.github\/workflows\/deskproof\.yml is there already/);
  assert.ok(!existsSync(join(cwd, 'other.yaml')));
  await assert.rejects(run({ yes: true }), /deskproof\.yaml is there already/);
  assert.equal(text('deskproof.yaml'), 'mine');
  await run({ yes: true, force: true });
  assert.match(text('deskproof.yaml'), /^deskproof: 1$/m);
});

test('who is asked is asked what no flag says, and again after an answer that makes no sense', async (t) => {
  const { cwd, run } = place(t);
  const { asked, prompts, problems } = answering('', '2.0', 'cor', 'core', 'ftp://x/', '', 'wall');
  await run({ vendor: 'Other' }, asked);
  assert.equal(prompts.length, 7);
  assert.match(prompts[0] ?? '', /^What is it called\? \[Desk\] $/);
  assert.match(problems[0] ?? '', /^There is no profile cor\. Did you mean core\?$/);
  assert.match(problems[1] ?? '', /^driver\.url is no whole URL/);
  const env = withPath(secrets('OTHER'));
  const statement = readStatement(join(cwd, 'deskproof.yaml'), { env, known });
  assert.deepEqual(statement.identity, { vendor: 'Other', product: 'Desk', version: '2.0' });
  assert.equal(statement.clock.kind, 'wall');
});

test('with --yes nobody is asked', async (t) => {
  const { asked, prompts } = answering();
  await place(t).run({ yes: true }, asked);
  assert.deepEqual(prompts, []);
});

const bad: readonly (readonly [Partial<InitFlags>, RegExp])[] = [
  [{ vendor: '' }, /^BadInput: --vendor: identity\.vendor is an empty text/],
  [{ profile: 'cor' }, /--profile: There is no profile cor\. Did you mean core\?/],
  [{ profile: '' }, /--profile: claims\.profiles is an empty list/],
  [{ driver: ' ' }, /--driver: driver\.command is an empty list/],
  [{ driver: 'ftp://x' }, /--driver: driver\.url is no whole URL/],
  [{ clock: 'real' }, /--clock: clock\.kind is "real", but can only be virtual or wall/],
  [{ phoneNumberId: 'x' }, /--phone-number-id: asset\.phoneNumberId is no id/],
  [{ wabaId: '0' }, /--waba-id: asset\.businessAccountId is no id/],
  [{ number: '12', clock: 'x' }, /--clock: [^]*\n--number: asset\.sourceNumber is no phone number/],
  [{ webhookUrl: 'http://a:b@c/' }, /--webhook-url: .* has a name or a password in it/],
  [{ phoneNumberId: '102290129340398' }, /is the same as asset\.phoneNumberId/],
  [{ ci: 'githbu' }, /There is no --ci githbu\. Did you mean github\?/],
  [{ ci: 'github', out: '../deskproof.yaml' }, /is not below this folder/],
  [{ out: '' }, /--out needs the path of a file/],
];

for (const [flags, message] of bad) {
  test(`${JSON.stringify(flags)} is answered with a sentence, and nothing is written`, async (t) => {
    const { cwd, run } = place(t);
    await assert.rejects(run({ yes: true, ...flags }), message);
    assert.ok(!existsSync(join(cwd, 'deskproof.yaml')));
  });
}

test('where nobody can be asked, the flags that are missing are named', async (t) => {
  const { run } = place(t);
  const without = run({ vendor: 'Acme', product: 'Desk', profile: 'core' });
  await assert.rejects(
    without,
    /nothing says --product-version, --driver, --clock: give these, or/,
  );
});
