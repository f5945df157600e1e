import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, test, type TestContext } from 'node:test';
import { createDriver } from '../../drivers/protocol/driver.ts';
import { assembleDriven } from './driven-assembly.ts';
import { createEarlierPlatforms } from './earlier-platforms.ts';
import { giveBack, leaseAgents } from './lease-agents.ts';
import { channelTo } from './test-channel.ts';
import { ownLeases } from './test-leases.ts';
import { UNDESCRIBED } from './undescribed.ts';

const folder = ownLeases();
afterEach(() => {
  giveBack();
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

const OPTIONS = { target: 'deskproof.yaml', seed: 7, scenario: 'a scenario' };
const TARGET = { ...UNDESCRIBED, asset: { webhookUrl: 'http://127.0.0.1:9/' } };
const tenant = ['', 'http://127.0.0.1:9/'];
const ana = { name: 'Ana Lima', phone: '+12025550143' };
const controls = [{ name: 'End', enabled: true }];

/** A contact centre that lives on, with one agent; `talk` is whom they are in a conversation with. */
function centre(end: object = { outcome: 'done' }) {
  const state: { talk: string | null; asked: string[] } = { talk: ana.name, asked: [] };
  const { channel } = channelTo({
    hello: () => ({ protocol: 1, name: 'fake', clock: 'virtual' }),
    open: () => {
      state.asked.push('open');
      return { system: 'one', agents: ['Ada'], queues: [], timeToAccept: 20, lasting: true };
    },
    signIn: () => ({ desk: 'ada' }),
    view: () => {
      const { talk } = state;
      const conversation = talk === null ? null : { id: '1', customerName: talk, controls };
      return { agent: { canSignOut: true }, conversation, requests: [], tasks: [], dialog: null };
    },
    act: (params) => {
      const { verb = '' } =
        (params as { readonly action?: { readonly verb: string } }).action ?? {};
      state.asked.push(verb);
      if (verb !== 'end') return { outcome: 'done' };
      if ('reason' in end) return end;
      state.talk = null;
      return end;
    },
    clock: () => ({ now: Date.UTC(2026, 0), next: null }),
    close: () => null,
  });
  const driver = createDriver(() => channel, {});
  const run = { nonce: 'once', driver, earlier: createEarlierPlatforms() };
  return { state, next: () => assembleDriven(OPTIONS, TARGET, run) };
}

/** A run before was interrupted while it was at work as Ada. */
function interrupted(context: TestContext) {
  context.mock.method(process.stderr, 'write', () => true);
  const { journal } = leaseAgents(tenant, ['Ada'], folder);
  journal.begin();
  journal.note(ana);
  giveBack();
}

test('the first scenario is opened once the desks are tidied, and the second without', async (context) => {
  interrupted(context);
  const { state, next } = centre();
  const first = await next();
  assert.deepEqual(
    state.asked.filter((one) => one === 'open' || one === 'end'),
    ['open', 'end', 'open'],
  );
  await first.close();
  assert.deepEqual(first.leftOver?.(), []);
  state.asked.length = 0;
  await (await next()).close();
  assert.deepEqual(state.asked, ['open']);
});

test('what comes of them later is ended after the scenario', async (context) => {
  interrupted(context);
  const { state, next } = centre();
  const first = await next();
  await first.desk('Ada');
  state.talk = ana.name;
  await first.close();
  assert.equal(state.talk, null);
});

test('what comes of them later is ended as well where the doctor has tidied the desks', async (context) => {
  interrupted(context);
  leaseAgents(tenant, ['Ada'], folder).journal.formerIsOver();
  const { state, next } = centre();
  const first = await next();
  assert.deepEqual(state.asked, ['open']);
  await first.desk('Ada');
  await first.close();
  assert.equal(state.talk, null);
});

test('what could not be ended is left over of the first scenario', async (context) => {
  interrupted(context);
  const { next } = centre({ outcome: 'refused', reason: 'Not today.' });
  const first = await next();
  await first.close();
  const [left = ''] = first.leftOver?.() ?? [];
  assert.match(left, /^Of a run that was interrupted: Ada still has .*Ana Lima.*Not today\./u);
  const second = await next();
  await second.close();
  assert.deepEqual(second.leftOver?.(), [], 'nobody worked as Ada in it');
});

test('a customer is written down when they are made, until the run has ended in good order', async () => {
  const { next } = centre();
  const assembly = await next();
  const { name, phone } = assembly.customers.create();
  const journal = () => readdirSync(folder).filter((file) => file.endsWith('.customers'));
  const [file = ''] = journal();
  assert.deepEqual(JSON.parse(readFileSync(join(folder, file), 'utf8')), [{ name, phone }]);
  await assembly.close();
  assert.equal(journal().length, 1, 'a conversation may still come late');
  giveBack();
  assert.deepEqual(journal(), []);
});
