import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as late } from 'node:timers/promises';
import type { Conformance } from '../conformance/conformance.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { packageRoot } from '../engine/package-root.ts';
import {
  atUrl,
  exampleOverHttp,
  judgedThrough,
  patient,
  posting,
  running,
  stopTargets,
} from './test-driven.ts';
import { between, type Middle } from './test-middle.ts';
import { runOn } from './test-run.ts';

const ask = await exampleOverHttp();

after(stopTargets);

async function judged(middle: Middle, clauses: readonly string[], limits = patient) {
  return judgedThrough(atUrl(await between(ask, middle), limits), { clauses });
}

const verdictsOf = ({ scenarios }: JudgedRun) => scenarios.map(({ verdict }) => verdict);

const clauseVerdicts = ({ clauses }: JudgedRun) =>
  clauses.map(({ clause, verdict }) => `${clause.id} ${verdict}`);

/** Everything but the passes. */
const trouble = ({ scenarios }: JudgedRun) =>
  scenarios.filter(({ verdict }) => verdict !== 'pass').map(({ message = '' }) => message);

test('one that loses a message in a hundred fails the clause that the loss breaks', async () => {
  let sent = 0;
  // The second of each hundred: it is what a scenario waits for.
  const reaches = (webhook: string) => !webhook.includes('"messages":') || (sent += 1) % 100 !== 2;
  const run = await judged({ reaches }, ['WA-CH-01', 'WA-CH-04']);
  assert.ok(sent > 2 && sent < 102, `${sent} messages`);
  assert.deepEqual(clauseVerdicts(run), ['WA-CH-01 fail', 'WA-CH-04 pass']);
  const [sentence = '', ...more] = trouble(run);
  assert.match(sentence, /^Expected: a contact request from ".+"\nSeen: no contact request$/u);
  assert.deepEqual(more, []);
});

test('answers that come late, but in time, change nothing', async () => {
  const answer: Middle['answer'] = async ({ method }, result) => {
    if (method !== 'clock') await late(100);
    return result;
  };
  const run = await judged({ answer }, ['WA-CH-01']);
  assert.deepEqual(trouble(run), []);
});

test('where one answer comes too late, its scenario is inconclusive, and the next is judged', async () => {
  let views = 0;
  const answer: Middle['answer'] = async ({ method }, result) => {
    if (method === 'view' && (views += 1) === 2) await late(2_500);
    return result;
  };
  const limits = { answerSeconds: 2, startSeconds: 30 };
  const run = await judged({ answer }, ['WA-CH-01'], limits);
  assert.deepEqual(verdictsOf(run), ['pass', 'inconclusive', 'pass', 'pass']);
  assert.match(trouble(run)[0] ?? '', /nothing came within 2000 ms when it was asked to view\.$/u);
});

test("one that shows an agent another agent's conversation", async () => {
  const agents = new Map<unknown, unknown>();
  const shown = new Map<unknown, unknown>();
  const answer: Middle['answer'] = ({ method, params }, result) => {
    if (method === 'open') shown.clear();
    if (method === 'signIn') agents.set(result.desk, params['agent']);
    if (method !== 'view') return result;
    const own = result['conversation'];
    if (own) shown.set(agents.get(params['desk']), own);
    return { ...result, conversation: own ?? [...shown.values()][0] ?? null };
  };
  const run = await judged({ answer }, ['WA-CNF-07']);
  assert.deepEqual(clauseVerdicts(run), ['WA-CNF-07 fail']);
  assert.match(
    trouble(run).join(),
    /And when will it arrive\? .* nowhere on the desktop\nSeen: it is there/u,
  );
});

/** A program that passes on what it is asked, and dies when it is asked for a view in its second scenario. */
const dying = `
  let opened = 0;
  const { createInterface } = require('node:readline');
  const headers = { 'content-type': 'application/json' };
  createInterface({ input: process.stdin }).on('line', async (body) => {
    const { method } = JSON.parse(body);
    if (method === 'open') opened += 1;
    if (method === 'view' && opened === 2) {
      console.error('out of memory');
      process.exit(7);
    }
    const answer = await fetch(process.argv[1], { method: 'POST', headers, body });
    console.log(await answer.text());
  });
`;

test('a driver that dies on the way is started again for the next scenario', async () => {
  const driver = running(dying, patient, [await posting(ask)]);
  const run = await judgedThrough(driver, { clauses: ['WA-CH-01'] });
  assert.deepEqual(verdictsOf(run), ['pass', 'inconclusive', 'pass', 'inconclusive']);
  for (const sentence of trouble(run)) {
    assert.match(
      sentence,
      /^The driver ".*" ended with 7 when it was asked to .*view \(id \d+\).*\. It said: out of memory$/su,
    );
  }
});

test('where the target is gone for good, what follows is inconclusive, and the report is written', async () => {
  let opened = 0;
  const answer: Middle['answer'] = ({ method }, result) => {
    if (method === 'open') opened += 1;
    return result;
  };
  // The doctor opens it twice before the first scenario.
  const url = await between(ask, { answer, isGone: () => opened > 4 });
  const folder = mkdtempSync(join(tmpdir(), 'deskproof-'));
  try {
    const example = readFileSync(join(packageRoot, 'examples/javascript/deskproof.yaml'), 'utf8');
    const target = join(folder, 'deskproof.yaml');
    writeFileSync(target, example.replace('command: [node, driver.js]', `url: ${url}`));
    const flags = { target, out: folder, clause: ['WA-CH-01', 'WA-END-01'] };
    const { code, text } = await runOn(packageRoot, flags);
    const written = readFileSync(join(folder, 'conformance.json'), 'utf8');
    const { clauses } = JSON.parse(written) as Conformance;
    assert.equal(code, 1);
    assert.deepEqual(
      clauses.map(({ id, verdict }) => `${id} ${verdict}`),
      ['WA-CH-01 inconclusive', 'WA-END-01 inconclusive'],
    );
    assert.match(text.replace(/\s+/gu, ' '), /socket hang up when it was asked to signIn\./u);
    assert.match(text.replace(/\s+/gu, ' '), /asked to open\. 3 scenarios in a row could not be/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
