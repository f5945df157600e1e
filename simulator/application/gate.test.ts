import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Limits } from '../domain/limits.ts';
import { NEW_PHONE } from '../domain/phone.ts';
import { createAccount } from './account.ts';
import { createGate, type Gate } from './gate.ts';
import { withApp } from './options.ts';
import { createPeople } from './people.ts';
import { BUSINESS, createBench, START, type Asked, type Bench } from './test-bench.ts';
import { createRandom } from '../domain/random.ts';
import { createWireLog } from './wire-log.ts';

const MESSAGES = `/v24.0/${BUSINESS.phoneNumberId}/messages`;

const send = (bench: Bench, to: string): Promise<Asked> =>
  bench.ask('POST', MESSAGES, { messaging_product: 'whatsapp', to, text: { body: 'hi' } });

/** A number for each index. */
const number = (index: number): string => String(16_505_550_000 + index);

test('a 46th text to one customer at one instant is refused with 131056, and one goes out 6 seconds later', async () => {
  const bench = createBench();
  for (let count = 0; count < 45; count += 1) {
    assert.equal((await send(bench, number(1))).status, 200);
  }
  const { status, body, headers } = await send(bench, number(1));
  assert.deepEqual([status, body.error?.code], [400, 131056]);
  assert.equal(
    body.error?.message,
    '(#131056) (Business Account, Consumer Account) pair rate limit hit',
  );
  assert.match(body.error.error_data?.details ?? '', /to the same phone number in a short period/);
  assert.equal(headers.get('retry-after'), null);
  assert.equal((await send(bench, number(2))).status, 200, 'another customer');
  await bench.advance(5999);
  assert.equal((await send(bench, number(1))).status, 400);
  await bench.advance(1);
  assert.equal((await send(bench, number(1))).status, 200);
  assert.equal((await send(bench, number(1))).status, 400);
});

test('the reading of the documents, and none at all, can be chosen', async () => {
  const strict = createBench({ limits: { pairRate: 'documented' } });
  for (let count = 0; count < 2; count += 1) await send(strict, number(1));
  await strict.advance(11_999);
  assert.equal((await send(strict, number(1))).body.error?.code, 131056);
  await strict.advance(1);
  assert.equal((await send(strict, number(1))).status, 200);
  const free = createBench({ limits: { pairRate: 'off' } });
  for (let count = 0; count < 80; count += 1) {
    assert.equal((await send(free, number(1))).status, 200);
  }
});

test('80 messages in a second, in and out together; what is over is 130429, for as long as the second lasts (4)', async () => {
  const bench = createBench({ limits: { throughputNews: true } });
  const customer = bench.simulator.customers.create();
  for (let count = 0; count < 40; count += 1) await customer.writes('hello');
  for (let index = 0; index < 40; index += 1) {
    assert.equal((await send(bench, number(index))).status, 200);
  }
  await bench.idle();
  const before = bench.arrived.length;
  const { status, body } = await send(bench, number(40));
  assert.deepEqual([status, body.error?.code], [400, 130429]);
  assert.equal(body.error?.error_data?.details, 'Cloud API message throughput has been reached.');
  await bench.idle();
  assert.equal(bench.arrived.length, before + 1);
  const told = bench.arrived.at(-1)?.value as unknown as { errors: { code: number }[] };
  assert.equal(told.errors[0]?.code, 130429);
  await customer.writes('never refused');
  await bench.advance(999);
  assert.equal((await send(bench, number(41))).body.error?.code, 130429);
  await bench.advance(1);
  assert.equal((await send(bench, number(41))).status, 200);
});

test('the throughput is told by webhook only when that was asked for, and can be raised or switched off', async () => {
  const quiet = createBench({ limits: { throughput: 2 } });
  const statuses: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    statuses.push((await send(quiet, number(index))).status);
  }
  assert.deepEqual(statuses, [200, 200, 400]);
  await quiet.idle();
  assert.ok(!quiet.arrived.some(({ text }) => text.includes('130429')));
  const free = createBench({ limits: { throughput: 'off' } });
  for (let index = 0; index < 100; index += 1) {
    assert.equal((await send(free, number(index))).status, 200);
  }
  const fields = `/${BUSINESS.phoneNumberId}?fields=throughput,messaging_limit_tier`;
  const high = createBench({ limits: { throughput: 1000, messagingLimit: 2000 } });
  assert.deepEqual((await high.ask('GET', fields)).body, {
    throughput: { level: 'HIGH' },
    messaging_limit_tier: 'TIER_2K',
    id: BUSINESS.phoneNumberId,
  });
});

test('a send that one limit refuses does not count for the other', async () => {
  const bench = createBench({ limits: { throughput: 1, pairRate: 'documented' } });
  await send(bench, number(1));
  for (let count = 0; count < 5; count += 1) {
    assert.equal((await send(bench, number(2))).body.error?.code, 130429);
  }
  await bench.advance(1000);
  assert.equal((await send(bench, number(2))).status, 200);
  await bench.advance(1000);
  assert.equal((await send(bench, number(2))).status, 200, 'only the second of its burst');
});

/** A gate alone, for what only templates can do. */
function createLoneGate(limits: Partial<Limits>): { gate: Gate; write: (waId: string) => void } {
  const clock = { now: () => START, setTimeout: () => 0, clearTimeout: () => undefined };
  const business = withApp(BUSINESS);
  const people = createPeople();
  const webhook = { url: 'https://x.example', send: () => Promise.resolve(new Response('')) };
  const account = createAccount({
    ...{ business, clock, people, log: createWireLog(), send: webhook.send },
    random: createRandom(1),
    options: { seed: 1, clock, business, webhook, limits },
  });
  const webhooks = { tell: () => Promise.resolve(), deliveries: () => [] };
  return {
    gate: createGate({ ...account, business, clock, people, webhooks }),
    write: (waId) => {
      people.add({ name: 'x', waId, phone: { ...NEW_PHONE, lastWroteAt: START } });
    },
  };
}

test('templates go to so many users outside their service window, and to all inside it; the next fails with 131048', () => {
  const { gate, write } = createLoneGate({ messagingLimit: 2 });
  const template = (index: number) => gate.send({ waId: number(index), template: true })?.code;
  write(number(9));
  assert.deepEqual([1, 2, 2, 3, 9, 1].map(template), [
    undefined,
    undefined,
    undefined,
    131048,
    undefined,
    undefined,
  ]);
  assert.equal(gate.send({ waId: number(3), template: false }), undefined);
});

test('the messaging limit is 250 users unless told, and may be none', () => {
  const [usual, free] = [{}, { messagingLimit: 'off' as const }].map((limits) =>
    createLoneGate({ throughput: 'off', ...limits }),
  );
  const codes = (gate: Gate | undefined): unknown[] =>
    Array.from({ length: 251 }, (_, index) =>
      gate?.send({ waId: number(index), template: true }),
    ).flatMap((failure, index) => (failure === undefined ? [] : [[index, failure.code]]));
  assert.deepEqual(codes(usual?.gate), [[250, 131048]]);
  assert.deepEqual(codes(free?.gate), []);
});

test('limits that cannot be are refused as options', () => {
  for (const limit of [0, -1, 1.5, Number.NaN]) {
    for (const name of ['throughput', 'messagingLimit', 'registrations']) {
      const made = () => createBench({ limits: { [name]: limit } });
      assert.throws(made, new RegExp(`limits\\.${name} must be`));
    }
  }
});

test('the limit of registrations can be moved', async () => {
  const bench = createBench({ limits: { registrations: 1 } });
  const body = { messaging_product: 'whatsapp', pin: '123456' };
  const path = `/${BUSINESS.phoneNumberId}/register`;
  assert.equal((await bench.ask('POST', path, body)).status, 200);
  assert.equal((await bench.ask('POST', path, body)).body.error?.code, 133016);
});
