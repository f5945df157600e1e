import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, test } from 'node:test';
import type { DeskView } from '../../ports/view.ts';
import { startOfTime } from '../business.ts';
import {
  closeLaboratories,
  kept,
  newCentre,
  testLaboratory,
  testPlatform,
  type Told,
} from './test-laboratory.ts';

afterEach(closeLaboratories);

/** A window of the first agent, or of the one at this place, who is signed in and available. */
async function atWork({ deskUrl, agents }: Told, place = 0) {
  const authorization = `Bearer ${agents?.[place]?.token ?? ''}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const desks = `${deskUrl ?? ''}/api/v1/desks`;
  const opened = await fetch(desks, { method: 'POST', headers: { authorization } });
  const { desk } = (await opened.json()) as { desk: string };
  const act = (action: object) =>
    fetch(`${desks}/${desk}/actions`, { method: 'POST', headers, body: JSON.stringify(action) });
  await act({ verb: 'signIn' });
  await act({ verb: 'setState', state: 'Available' });
  const view = async () => {
    const answer = await fetch(`${desks}/${desk}`, { headers });
    return ((await answer.json()) as { view: DeskView }).view;
  };
  return { act, view };
}

async function oneCentre(more: object = {}) {
  const platform = await testPlatform();
  const laboratory = await testLaboratory();
  const { status, told } = await laboratory.ask(
    'POST /centres',
    newCentre(platform.graphUrl, more),
  );
  assert.equal(status, 201, told.error?.message);
  platform.webhook.url = told.webhookUrl ?? '';
  const clock = (action: object) =>
    laboratory.ask(`POST /centres/${told.centre ?? ''}/clock`, action);
  return { ...platform, laboratory, told, clock };
}

test('a customer’s message comes in signed, and the answer goes out over the network', async () => {
  const { simulator, told, clock } = await oneCentre();
  assert.deepEqual(await simulator.subscribe(), { verified: true });
  const desk = await atWork(told);
  const customer = simulator.customers.create();
  await customer.writes('Is anybody there?');
  await clock({ verb: 'idle' });
  const request = (await desk.view()).requests?.[0];
  assert.equal(request?.queueName, told.queues?.[0]);
  await desk.act({ verb: 'accept', request: request?.id });
  await clock({ verb: 'idle' });
  assert.match(JSON.stringify((await desk.view()).conversation), /Is anybody there\?/u);
  await desk.act({ verb: 'type', text: 'I am' });
  await desk.act({ verb: 'send', by: 'button' });
  const { status } = await clock({ verb: 'idle' });
  assert.equal(status, 200);
  assert.deepEqual(
    customer.received().map(({ text }) => text),
    ['I am'],
  );
  assert.deepEqual([simulator.unexpected(), simulator.failures()], [[], []]);
});

test('time passes when it is told to, up to no answer and no further', async () => {
  const { simulator, told, clock } = await oneCentre();
  const desk = await atWork(told);
  assert.deepEqual((await clock({ verb: 'idle' })).told, { now: startOfTime, next: null });
  await simulator.customers.create().writes('Hello');
  const ms = (told.timeToAccept ?? 0) * 1000;
  assert.deepEqual((await clock({ verb: 'idle' })).told, { now: startOfTime, next: ms });
  const before = await clock({ verb: 'advance', ms: ms - 1 });
  assert.deepEqual(before.told, { now: startOfTime + ms - 1, next: 1 });
  assert.equal((await desk.view()).agent?.state, 'Available');
  await clock({ verb: 'advance', ms: 1 });
  assert.equal((await desk.view()).agent?.state, 'RONA');
});

test('a twin is built otherwise', async () => {
  const { simulator, told, clock } = await oneCentre({
    twin: 'faulty:rona-ends-after-five-minutes',
  });
  const desk = await atWork(told);
  await simulator.customers.create().writes('Hello');
  await clock({ verb: 'advance', ms: (told.timeToAccept ?? 0) * 1000 });
  assert.equal((await desk.view()).agent?.state, 'RONA');
  await clock({ verb: 'advance', ms: 300_000 });
  assert.equal((await desk.view()).agent?.state, 'Available');
});

test('what is administered is told anew, and a new agent can sign in', async () => {
  const { laboratory, told } = await oneCentre();
  const administer = (action: object) =>
    laboratory.ask(`POST /centres/${told.centre ?? ''}/administration`, action);
  await administer({ verb: 'setTimeToAccept', seconds: 7 });
  await administer({ verb: 'addQueue', name: 'Repairs' });
  await administer({ verb: 'setAutoWrapUp', setting: { seconds: 5, extension: true } });
  await administer({ verb: 'setAutoWrapUp', setting: null });
  await administer({ verb: 'setTransferTargets', targets: { queues: ['Repairs'] } });
  await administer({ verb: 'setWrapUpReasons', reasons: [{ name: 'Done' }] });
  const { status, told: now } = await administer({ verb: 'addAgent', name: 'Ada Lovelace' });
  assert.equal(status, 200);
  assert.deepEqual([now.timeToAccept, now.queues?.at(-1)], [7, 'Repairs']);
  assert.deepEqual(now.wrapUpReasons, [{ name: 'Done', default: false }]);
  assert.equal(now.agents?.at(-1)?.name, 'Ada Lovelace');
  const desk = await atWork(now, now.agents.length - 1);
  assert.equal((await desk.view()).agent?.name, 'Ada Lovelace');
});

test('a call that is never answered is told within the limit, and closing breaks it off', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  kept({
    async close() {
      silent.closeAllConnections();
      await new Promise((done) => silent.close(done));
    },
  });
  const { simulator, webhook } = await testPlatform();
  const { ask } = await testLaboratory({ limitMs: 300 });
  const { port } = silent.address() as AddressInfo;
  const { told } = await ask('POST /centres', newCentre(`http://127.0.0.1:${port}`));
  webhook.url = told.webhookUrl ?? '';
  const desk = await atWork(told);
  await simulator.customers.create().writes('Hello');
  await desk.act({ verb: 'acceptAll' });
  await desk.act({ verb: 'type', text: 'I am' });
  await desk.act({ verb: 'send', by: 'button' });
  const path = `/centres/${told.centre ?? ''}`;
  for (const action of [{ verb: 'idle' }, { verb: 'advance', ms: 5 }]) {
    const { status, told: late } = await ask(`POST ${path}/clock`, action);
    assert.equal(status, 409);
    assert.match(late.error?.message ?? '', /^After 0\.3 seconds something is still under way/u);
  }
  assert.equal((await ask(`DELETE ${path}`)).status, 204);
  await assert.rejects(fetch(`${told.deskUrl ?? ''}/health`));
});

test('closing the laboratory closes its contact centres, and their ports are free', async () => {
  const { laboratory, told } = await oneCentre();
  const url = told.deskUrl ?? '';
  assert.equal((await fetch(`${url}/health`)).status, 200);
  await laboratory.close();
  await assert.rejects(fetch(`${url}/health`));
  await assert.rejects(fetch(laboratory.url));
  const { port } = new URL(url);
  const next = createServer().listen(Number(port), '127.0.0.1');
  await new Promise((listening) => next.once('listening', listening));
  next.close();
});
