import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { UnreachableAtStart } from '../../drivers/unreachable.ts';
import { scenarioSeed } from '../../support/nonce.ts';
import { createAssembly } from '../create-assembly.ts';
import { endKeeping, recorded, SCENARIOS_FILE, startKeeping } from './keep.ts';
import { endPlaying, recordedSeed, startPlaying } from './play.ts';
import { readTapes } from './read-tapes.ts';

const base = mkdtempSync(join(tmpdir(), 'deskproof-keep-'));
after(() => rmSync(base, { recursive: true, force: true }));

const scenario = 'features/core/x.feature\nA name\na step\nanother step';
const options = { target: 'memory', seed: scenarioSeed(1, scenario), scenario };
const target = { secrets: [], strangers: true };

/** Records a scenario, and answers with the name under which it can be played. */
async function recordedAs(name: string, play: (at: { recording: string }) => Promise<unknown>) {
  const recording = join(base, name);
  startKeeping(recording, target);
  await play({ recording });
  const kept = endKeeping(recording);
  assert.equal(kept.problem, undefined);
  startPlaying(name, readTapes(join(recording, SCENARIOS_FILE), { ...kept, seed: 1 }));
  return name;
}

/** An agent comes, a customer writes, and the agent sees it. */
async function works(given: object) {
  const assembly = await createAssembly({ ...options, ...given });
  const [agent = ''] = assembly.administration.agents();
  const desk = await assembly.desk(agent);
  await desk.act({ verb: 'signIn' });
  await desk.act({ verb: 'setState', state: 'Available' });
  const customer = assembly.customers.create();
  await customer.writes('Hello');
  const { requests } = await desk.view();
  await assembly.settle(0);
  const refused = await desk.act({ verb: 'send', by: 'enter' });
  await assembly.close();
  return { agent, customer: customer.name, requests, refused, sent: customer.sent() };
}

test('what was recorded is answered again, customers with their names', async () => {
  let first: unknown;
  const replay = await recordedAs('plain', async (at) => {
    first = await works(at);
  });
  assert.deepEqual(await works({ replay }), first);
  endPlaying(replay);
  await assert.rejects(works({ replay }), {
    name: 'NotRecorded',
    message: /not have this scenario/u,
  });
});

test('a step that asks for something new is told what the recording does not have', async () => {
  const replay = await recordedAs('new', works);
  const assembly = await createAssembly({ ...options, replay });
  const desk = await assembly.desk(assembly.administration.agents()[0] ?? '');
  await assert.rejects(desk.view(), { name: 'NotRecorded', message: /"desk 0: view"/u });
  await assert.rejects(assembly.administration.setMasking(true), { name: 'NotRecorded' });
  await assert.rejects(assembly.desk('Nobody'), { name: 'NotRecorded', message: /"Nobody"/u });
  await desk.act({ verb: 'signIn' });
  await assert.rejects(assembly.clock.advance(1), {
    name: 'NotRecorded',
    message: /does not have "clock: advance \[1\]" after .+signIn.+ goes on with .+setState/u,
  });
});

test('a scenario whose steps have changed since is known by its name, by what it begins with', async () => {
  const replay = await recordedAs('renamed', works);
  assert.equal(recordedSeed(replay, scenario), options.seed);
  assert.equal(recordedSeed(replay, `${scenario}\na step of today`), options.seed);
  assert.equal(recordedSeed(replay, scenario.replace('A name', 'Another')), undefined);
});

test('that others are at work on a target is recorded with it', async () => {
  for (const isShared of [true, false]) {
    const replay = await recordedAs(`shared ${isShared}`, async (at) => {
      const make = async () => ({ ...(await createAssembly(options)), isShared });
      await (await recorded({ ...options, ...at }, make)).close();
    });
    assert.equal((await createAssembly({ ...options, replay })).isShared, isShared);
  }
});

test('a target that cannot be put together is recorded as that', async () => {
  const fail = () => Promise.reject(new UnreachableAtStart('Nobody is there.'));
  const replay = await recordedAs('dead', async (at) => {
    await assert.rejects(recorded({ ...options, ...at }, fail), { name: 'UnreachableAtStart' });
  });
  const message = 'Nobody is there.';
  await assert.rejects(createAssembly({ ...options, replay }), {
    name: 'UnreachableAtStart',
    message,
  });
});

test('where nothing can be written the scenario goes on, and the reason is told at the end', async () => {
  const nowhere = join(base, 'not/there');
  startKeeping(nowhere, target);
  assert.equal((await works({ recording: nowhere })).refused.outcome, 'refused');
  assert.equal(endKeeping(nowhere).problem, 'ENOENT');
  const gone = join(base, 'gone');
  startKeeping(gone, target);
  rmSync(gone, { recursive: true });
  await works({ recording: gone });
  const { problem, scenarios } = endKeeping(gone);
  assert.deepEqual([problem, scenarios], ['ENOENT', []]);
});

test('what unpacks to more than any run has is not read', () => {
  const file = join(base, 'bomb.gz');
  writeFileSync(file, gzipSync(Buffer.alloc(1024 * 1024 + 1)));
  const promised = { scenarios: [{ scenario, sha256: '' }], seed: 1, limit: 1024 * 1024 };
  assert.throws(() => readTapes(file, promised), {
    name: 'RecordingError',
    message: /larger than 1 MB/u,
  });
  writeFileSync(file, gzipSync(Buffer.alloc(1024 * 1024)));
  assert.throws(() => readTapes(file, promised), { message: /lacks the scenario/u });
});
