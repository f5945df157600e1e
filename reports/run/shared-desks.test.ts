import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import {
  atUrl,
  exampleOverHttp,
  judgedStatement,
  patient,
  stated,
  stopTargets,
} from './test-driven.ts';
import { between } from './test-middle.ts';
import { sharedDesks, type Strange } from './test-shared-desks.ts';

const ask = await exampleOverHttp();

after(stopTargets);

/** Clauses of the desktop's profile, at desks that others have work on. */
async function judged(
  strange: readonly Strange[],
  clauses: readonly string[],
  options = {},
): Promise<JudgedRun> {
  const url = await between(ask, sharedDesks(strange));
  const plain = await stated({ ...atUrl(url, patient), options });
  return judgedStatement(plain, { profile: 'desktop', clauses });
}

const told = ({ scenarios }: JudgedRun) =>
  scenarios.map(({ name, verdict }) => `${name}: ${verdict}`);

const messages = ({ scenarios }: JudgedRun) =>
  scenarios.map(({ message }) => message).filter((each) => each !== undefined);

const inTheWay = /Others are at work on this desk.* In the way: notifications of others: "Carol/su;

test('a notification of others tells nothing, and where it takes a place, nothing can be told', async () => {
  const run = await judged(['notification'], ['WA-NTF-02']);
  const expected = [
    ...['Still there: pass', 'Gone: pass', 'Each in its own time: pass'],
    ...['Three: inconclusive', 'No fourth: inconclusive'],
  ];
  assert.deepEqual(told(run), expected, messages(run).join('\n'));
  for (const message of messages(run)) assert.match(message, inTheWay);
});

test('what is wrong with ours beside it is still found', async () => {
  const twin = 'faulty:notifications-stay-ten-seconds';
  const run = await judged(['notification'], ['WA-NTF-02'], { twin });
  assert.ok(told(run).includes('Gone: fail'), told(run).join('\n'));
});

test('requests and conversations of others are not counted, nor is their order looked at', async () => {
  const run = await judged(['request', 'conversation'], ['WA-POP-08']);
  assert.deepEqual(
    [...new Set(run.scenarios.map(({ verdict }) => verdict))],
    ['pass'],
    messages(run).join('\n'),
  );
});

test('ours out of order among them fail', async () => {
  const twin = 'faulty:popovers-reorder-after-accepting';
  const run = await judged(['request', 'conversation'], ['WA-POP-08'], { twin });
  assert.equal(run.clauses[0]?.verdict, 'fail', messages(run).join('\n'));
});
