import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, test } from 'node:test';
import { gone } from '../../steps/drivers/process/test-gone.ts';
import type { Conformance } from '../conformance/conformance.ts';
import { readConformance } from '../conformance/read-conformance.ts';
import { packageRoot } from '../engine/package-root.ts';
import { replayed } from '../replay/test-replay.ts';
import { command } from './test-command.ts';
import { exampleOverHttp, freePort, posting, stopTargets, type Question } from './test-driven.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskproof-interrupted-'));
const out = join(folder, 'out');

after(() => {
  stopTargets();
  rmSync(folder, { recursive: true, force: true });
});

/** A driver that hands all questions on, with the id of a process that it has started and does not end. */
const relay = `
const { spawn } = require('node:child_process');
const { pid } = spawn('sleep', ['600']);
const { createInterface } = require('node:readline');
createInterface({ input: process.stdin }).on('line', async (body) => {
  const response = await fetch(process.argv[1] + pid, { method: 'POST', body });
  console.log(await response.text());
});`;

/** The statement of the example with that driver. Limits in seconds; `more` as in a statement. */
function statementAt(url: string, limit: number, more: object = {}): string {
  const example = readFileSync(join(packageRoot, 'examples/javascript/deskproof.yaml'), 'utf8');
  const command = [process.execPath, '-e', relay, url];
  const options = { lasting: 'graph' in more };
  const driver = { command, options, limits: { answer: limit, start: limit } };
  const path = join(folder, 'deskproof.yaml');
  const lines = Object.entries({ ...more, driver }).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
  writeFileSync(path, `${example.replace(/^driver:\n(?: .*\n)+/mu, '')}${lines.join('\n')}\n`);
  return path;
}

const verbOf = ({ method, params }: Question) =>
  method === 'admin' ? (params['action'] as { verb: string }).verb : undefined;

const ending = 'Ending the run: what is under way is tidied up. Ctrl-C again ends at once.\n';
const why = 'not reached: the run was interrupted';

test('Ctrl-C ends a run as its budget does: what was changed is put back, all is written, and no process stays', async () => {
  const ask = await exampleOverHttp();
  const verbs: string[] = [];
  let started = 0;
  const url = await posting((body, path) => {
    const verb = verbOf(JSON.parse(body) as Question);
    if (verb !== undefined) verbs.push(verb);
    started = Number(path.slice(1));
    // A terminal sends it to all, and npm hands it on once more.
    if (verb === 'deleteAsset') for (const name of ['SIGINT', 'SIGINT'] as const) run.signal(name);
    return ask(body);
  });
  const clauses = ['WA-RONA-01', 'WA-AST-01', 'WA-AST-03'].flatMap((id) => ['--clause', id]);
  const target = statementAt(url, 30, { graph: { port: await freePort() } });
  const run = command(
    ...['run', '--no-doctor', '--target', target, '--out', out, '--seed', '1', ...clauses],
  );
  const { code, signal, stderr, stdout } = await run.ended;
  assert.deepEqual([code, signal, stderr], [1, null, ending]);
  assert.deepEqual(verbs, ['deleteAsset', 'restoreAsset']);
  // What the driver has started ends with it.
  await gone(started);
  assert.ok(stdout.includes(`\n  ${why}\n`));
  const judged = [
    ['WA-RONA-01', 'pass', undefined],
    ['WA-AST-01', 'inconclusive', 'not judged to its end: the run was interrupted meanwhile'],
    ['WA-AST-03', 'inconclusive', why],
  ];
  const verdicts = ({ clauses }: Conformance) =>
    clauses.map(({ id, verdict, because }) => [id, verdict, because]);
  assert.deepEqual(verdicts(readConformance(out, packageRoot)), judged);
  for (const name of ['report.html', 'junit.xml', 'messages.ndjson'])
    assert.ok(readFileSync(join(out, name), 'utf8').includes(why), name);
  assert.deepEqual(verdicts((await replayed(out)).report), judged);
});

for (const workers of ['1', '2'])
  test(`a second signal ends a run at once, with all that it has started, with --workers ${workers}`, async () => {
    const started = new Set<number>();
    const again: NodeJS.Timeout[] = [];
    const url = await posting((_body, path) => {
      started.add(Number(path.slice(1)));
      again.push(setInterval(() => run.signal('SIGTERM'), 100));
      return new Promise(() => undefined);
    });
    const target = statementAt(url, 100);
    const flags = ['--no-doctor', '--target', target, '--out', out, '--workers', workers];
    const run = command('run', ...flags);
    void run.ended.finally(() => again.forEach((timer) => clearInterval(timer)));
    const { code, signal, stderr } = await run.ended;
    assert.deepEqual([code, signal, stderr], [143, null, ending]);
    for (const pid of started) await gone(pid);
  });

test('Ctrl-C ends a run of several workers as well: each ends its part, and what was to come after them is not begun', async () => {
  const ask = await exampleOverHttp();
  const started = new Set<number>();
  let isSent = false;
  const url = await posting((body, path) => {
    started.add(Number(path.slice(1)));
    const { method } = JSON.parse(body) as Question;
    if (method === 'act' && !isSent) run.signal('SIGINT');
    isSent ||= method === 'act';
    return ask(body);
  });
  const target = statementAt(url, 60);
  const clauses = ['WA-RONA-01', 'WA-RONA-02', 'WA-AST-01'].flatMap((id) => ['--clause', id]);
  const run = command(
    ...['run', '--no-doctor', '--target', target, '--out', out, '--workers', '2', ...clauses],
  );
  const { code, signal, stderr } = await run.ended;
  assert.deepEqual([code, signal, stderr], [1, null, ending]);
  const { clauses: judged, notJudged } = readConformance(out, packageRoot);
  assert.equal(judged.find(({ id }) => id === 'WA-AST-01')?.because, why);
  assert.ok((notJudged?.length ?? 0) > 0);
  for (const pid of started) await gone(pid);
  for (const part of ['1', '2', '3'])
    assert.equal((await replayed(join(out, 'workers', part))).code, 1, part);
});

test('Ctrl-C in the checks before a run ends it after them, and the last report stays', async () => {
  const ask = await exampleOverHttp();
  let count = 0;
  const url = await posting((body) => {
    if ((count += 1) === 1) run.signal('SIGINT');
    return ask(body);
  });
  const flags = ['--target', statementAt(url, 60), '--out', join(folder, 'none')];
  const run = command('run', ...flags, '--clause', 'WA-RONA-01');
  const { code, stderr } = await run.ended;
  assert.equal(code, 1);
  assert.ok(stderr.includes(ending));
  assert.match(stderr, /interrupted before its first scenario: nothing is judged or written\.\n$/u);
  assert.deepEqual(readdirSync(join(folder, 'none')), []);
});
