import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import type { DeclaredDriver } from '../../steps/statement/index.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { recording } from './test-recording.ts';
import {
  atUrl,
  deadPort,
  exampleOverHttp,
  judgedThrough,
  listening,
  patient,
  posting,
  running,
  stopTargets,
} from './test-driven.ts';

after(stopTargets);

/** Clauses of five flows, some thirty scenarios. */
const clauses = ['WA-CH-01', 'WA-POP-01', 'WA-END-01', 'WA-TRF-01', 'WA-ST-01'];

interface Expected {
  readonly verdicts: readonly Verdict[];
  /** What the first scenario is told. */
  readonly sentence: RegExp;
  /** Longest time for the run, in seconds: with machines in mind that have much else to do. */
  readonly seconds?: number;
}

async function passesNothing(driver: DeclaredDriver, expected: Expected) {
  const run = await judgedThrough(driver, { clauses, seed: 2 });
  const { verdicts, sentence, seconds = 15 } = expected;
  assert.equal(run.problem, undefined);
  assert.equal(run.clauses.length, clauses.length);
  assert.ok(run.scenarios.length > 20, `${run.scenarios.length} scenarios`);
  const others = run.scenarios.filter(({ verdict }) => !verdicts.includes(verdict));
  assert.deepEqual(
    others.map(({ id, verdict, message }) => [id, verdict, message]),
    [],
  );
  for (const { verdict } of run.clauses) assert.notEqual(verdict, 'pass');
  assert.match(run.scenarios[0]?.message ?? '', sentence);
  assert.ok(run.seconds < seconds, `it took ${run.seconds} s`);
  return run;
}

/** Whoever cannot be opened at all is tried three times, and the rest is told so. */
async function isNeverOpened(driver: DeclaredDriver, sentence: RegExp) {
  const run = await passesNothing(driver, { verdicts: ['config-error'], sentence });
  const tried = run.scenarios.filter(
    ({ message = '' }) => !message.includes('3 scenarios in a row could not be opened'),
  );
  assert.equal(tried.length, 3);
  for (const { message } of run.scenarios) assert.match(message ?? '', sentence);
}

test('a port where nobody listens', async () => {
  await isNeverOpened(
    atUrl(await deadPort()),
    /^The driver at http:\S+ failed: connect ECONNREFUSED \S+ when it was asked to hello\./u,
  );
});

test('a server that accepts and drops', async () => {
  const port = await listening(createServer((socket) => socket.destroy()));
  await isNeverOpened(
    atUrl(`http://127.0.0.1:${port}/`),
    /^The driver at http:\S+ failed: .*(hang up|ECONNRESET).* when it was asked to hello\./u,
  );
});

test('a server that accepts and says nothing', async () => {
  await isNeverOpened(
    atUrl(await posting(() => undefined), { answerSeconds: 1, startSeconds: 0.3 }),
    /^The driver at http:\S+ failed: nothing came within 300 ms when it was asked to hello\./u,
  );
});

test('an echo', async () => {
  await isNeverOpened(
    atUrl(await posting((body) => body)),
    /^The driver at http:\S+ failed: its answer to hello is no JSON-RPC answer: .*"method":"hello"/u,
  );
});

test('always 200 and an empty object', async () => {
  await isNeverOpened(
    atUrl(await posting(() => '{}')),
    /^The driver at http:\S+ failed: its answer to hello is no JSON-RPC answer: \{\}\./u,
  );
});

test('a result that is always empty', async () => {
  const empty = (body: string) => {
    const { id } = JSON.parse(body) as { id: number };
    return JSON.stringify({ jsonrpc: '2.0', id, result: {} });
  };
  await isNeverOpened(
    atUrl(await posting(empty)),
    /^The driver "http:\S+"'s answer to hello does not fit: .* It was: \{\}/u,
  );
});

test('a program that ends at once', async () => {
  await isNeverOpened(
    running('console.error("no licence at " + process.hrtime());process.exit(3)'),
    /^The driver ".*" ended with 3\. It said: no licence/u,
  );
});

test('a program that hangs', async () => {
  await isNeverOpened(
    running('setInterval(() => undefined, 1000)'),
    /^The driver ".*" did not answer within 1000 ms when asked to hello\./u,
  );
});

test('a program that talks rubbish', async () => {
  await isNeverOpened(
    running('console.log("Welcome to the contact centre!");setInterval(() => undefined, 1000)'),
    /^The driver ".*" wrote a line that is no answer: Welcome to the contact centre!/u,
  );
});

/** A scenario that only counts requests knows no nonce. The other scenarios of its clause do. */
const countsOnly = 'Two customers are two conversations';

test('the recording of a good run', { timeout: 120_000 }, async () => {
  const tape = recording(await exampleOverHttp());
  const good = await judgedThrough(atUrl(await posting(tape.record), patient), { clauses });
  assert.deepEqual(
    good.scenarios.filter(({ verdict }) => verdict !== 'pass'),
    [],
  );
  const run = await passesNothing(atUrl(await posting(tape.play), patient), {
    verdicts: ['pass', 'fail', 'inconclusive', 'untestable'],
    sentence: /^Expected: .*\nSeen: ./u,
    seconds: 60,
  });
  const passed = run.scenarios.filter(({ verdict }) => verdict === 'pass');
  assert.deepEqual(
    passed.filter(({ name }) => !name.startsWith(countsOnly)).map(({ id }) => id),
    [],
  );
});
