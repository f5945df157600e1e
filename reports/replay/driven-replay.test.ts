import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { packageRoot } from '../engine/package-root.ts';
import { exampleOverHttp, posting, stopTargets } from '../run/test-driven.ts';
import { between, type Middle } from '../run/test-middle.ts';
import {
  linesIn,
  manifestFile,
  newFolder,
  recordedRun,
  removeFolders,
  replayed,
} from './test-replay.ts';

after(() => {
  stopTargets();
  removeFolders();
});

/** The example's statement, with a driver at this address that is told a secret, and what it has not. */
function statementFor(url: string, absent: readonly string[] = [], twin?: string): string {
  const text = readFileSync(join(packageRoot, 'examples/javascript/deskproof.yaml'), 'utf8');
  const file = join(newFolder(), 'deskproof.yaml');
  const options = `apiToken: hush-hush${twin === undefined ? '' : `, twin: 'lawful:${twin}'`}`;
  const driver = `driver: { url: '${url}', options: { ${options} }, limits: { answer: 30 } }`;
  const features = absent.map((name) => `${name}: unsupported`).join(', ');
  const claims = `profiles: [core]\n  features: { ${features} }`;
  writeFileSync(file, text.replace(/^driver:[^]*$/mu, driver).replace('profiles: [core]', claims));
  return file;
}

/** As any target may, this one shows an agent what other people write, and talks of it. */
function withStrangers(told: string): string {
  const answer = JSON.parse(told) as { result?: { tasks?: object[]; allText?: string } };
  const { result } = answer;
  if (!result?.tasks) return told;
  result.tasks.push({ id: 'task-of-jane', title: 'Jane Roe', preview: 'My PIN is 4711' });
  result.allText = `${result.allText ?? ''}\nJane Roe\nMy PIN is 4711\nhush-hush`;
  return JSON.stringify(answer);
}

test('a target of a statement is always recorded, and judged again when it is gone', async () => {
  const ask = await exampleOverHttp();
  const target = statementFor(await posting(async (body) => withStrangers(await ask(body))));
  const clause = ['WA-TRF-08', 'WA-TRF-13', 'WA-MSK-02'];
  const run = await recordedRun({ target, clause, record: false });
  stopTargets();
  rmSync(target);
  const { code, report, text } = await replayed(run.out);
  assert.equal(run.report.scenarios.failed, 0, run.text);
  assert.equal(code, run.code, text);
  assert.equal(report.digest, run.report.digest);
  assert.deepEqual(report.replay?.scenarios, []);
  const identity = { vendor: 'deskproof', product: 'Reference contact centre', version: '0.1.0' };
  assert.deepEqual([run.report.identity, report.identity], [identity, identity]);
  assert.match(run.text, /^product {2}Reference contact centre 0\.1\.0, of deskproof$/mu);
  const bundle = linesIn(run.out) + readFileSync(manifestFile(run.out), 'utf8');
  assert.match(bundle, /"kept":"traffic","gave":\{"exchanges":\[\{.+"direction":"graph"/u);
  for (const secret of ['hush-hush', 'Jane', 'Roe', '4711', 'task-of-jane', '127.0.0.1']) {
    assert.equal(bundle.includes(secret), false, secret);
  }
});

/** A driver of a target that has none of it: some it cannot even ask for, to some the target says no. */
const sayingNo: Middle['answer'] = ({ method, params }, result) => {
  const { verb = '' } = (params['action'] ?? {}) as { readonly verb?: string };
  if (method !== 'act' && method !== 'admin') return result;
  if (['setMasking', 'conference'].includes(verb)) return { outcome: 'unsupported' };
  const isRefused = ['setAutoWrapUp', 'transfer'].includes(verb);
  return isRefused ? { outcome: 'refused', reason: `There is no ${verb} here.` } : result;
};

test('what a driver cannot do, and what a target refuses, counts as much when it is judged again', async () => {
  const url = await between(await exampleOverHttp(), { answer: sayingNo });
  const absent = ['masking', 'auto-wrap-up', 'conference', 'transfer'];
  const target = statementFor(url, absent, 'without-masking');
  const clause = ['WA-MSK-01', 'WA-WRP-10', 'WA-CNF-01', 'WA-TRF-01', 'WA-CAP-01'];
  const run = await recordedRun({ target, clause, record: false });
  stopTargets();
  const masking = run.report.clauses.find(({ id }) => id === 'WA-MSK-01');
  assert.equal(masking?.verdict, 'not-applicable', run.text);
  const { code, report, text } = await replayed(run.out);
  assert.equal(code, run.code, text);
  assert.deepEqual([report.replay?.scenarios, report.replay?.changed], [[], []], text);
  assert.deepEqual(report.replay?.notRecorded, []);
  assert.equal(report.digest, run.report.digest);
});
