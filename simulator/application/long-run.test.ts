import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE_KEEPS } from '../domain/phone.ts';
import { createRandom } from '../domain/random.ts';
import { createMediaStore } from './media-store.ts';
import { createBench } from './test-bench.ts';

test('what crosses the wire is numbered, and each change of the log is', async () => {
  const { simulator, answerWith, sendText } = createBench();
  const seen: [number, number, number][][] = [];
  const undo = simulator.onWire(() => {
    seen.push(simulator.wire().map(({ number, change, status }) => [number, change, status]));
  });
  answerWith(() => new Response('', { status: 202 }));
  await simulator.customers.create().writes('hello');
  assert.deepEqual(seen, [[[1, 1, 0]], [[1, 2, 202]]]);
  undo();
  await sendText('12025550143');
  assert.equal(seen.length, 2);
  assert.deepEqual(
    simulator.wire().map(({ number }) => number),
    [1, 2, 3],
  );
});

test('a run without end keeps the latest records, deliveries and complaints', async () => {
  const { simulator, post } = createBench({ keep: 3 });
  const customer = simulator.customers.create();
  for (const text of ['1', '2', '3', '4', '5']) await customer.writes(text);
  assert.deepEqual(
    simulator.wire().map(({ number, status }) => [number, status]),
    [
      [3, 200],
      [4, 200],
      [5, 200],
    ],
  );
  assert.deepEqual(
    simulator.deliveries().map(({ summary, state }) => [summary, state]),
    customer
      .sent()
      .slice(2)
      .map(({ id }) => [`message ${id} from ${customer.waId}`, 'received']),
  );
  for (const path of ['/a/1', '/a/2', '/a/3', '/a/4']) await post('{}', path);
  assert.deepEqual(
    simulator.unexpected().map((sentence) => sentence.slice(0, 9)),
    ['POST /a/2', 'POST /a/3', 'POST /a/4'],
  );
});

test('to keep nothing is refused', () => {
  for (const keep of [0, -1, Number.NaN]) {
    assert.throws(() => createBench({ keep }), /option keep must be a number from 1 on/);
  }
});

test('customers are found by their number, and listed in the order in which they came', () => {
  const { customers } = createBench().simulator;
  assert.deepEqual(customers.list(), []);
  const [one, other] = [customers.create(), customers.create()];
  assert.deepEqual(customers.list(), [one, other]);
  assert.equal(customers.find(other.waId), other);
  assert.equal(customers.find(`+${other.waId}`), undefined);
});

test('a phone keeps its latest messages, in both directions and while it is offline', async () => {
  const { simulator, sendText } = createBench({
    limits: { pairRate: 'off', throughput: 'off', messagingLimit: 'off' },
    keep: 10,
  });
  const customer = simulator.customers.create();
  for (let turn = 0; turn < PHONE_KEEPS + 2; turn += 1) await customer.writes(String(turn));
  assert.equal(customer.sent().length, PHONE_KEEPS);
  assert.equal(customer.sent()[0]?.text, '2');
  for (let turn = 0; turn < PHONE_KEEPS + 1; turn += 1) {
    await sendText(customer.waId, String(turn));
  }
  assert.equal(customer.received().length, PHONE_KEEPS);
  assert.equal(customer.received()[0]?.text, '1');
  assert.equal(customer.received().at(-1)?.text, String(PHONE_KEEPS));
  assert.equal(customer.arrivals(), PHONE_KEEPS + 1);
  customer.goesOffline();
  for (let turn = 0; turn < PHONE_KEEPS + 1; turn += 1) {
    await sendText(customer.waId, `held ${String(turn)}`);
  }
  await customer.comesOnline();
  assert.equal(customer.received()[0]?.text, 'held 1');
});

test('files that were kept for their time make room, and when there are too many the oldest go', () => {
  const { clock } = createBench();
  let now = clock.now();
  const media = createMediaStore({ ...clock, now: () => now }, createRandom(1), {
    bytes: 10,
    files: 3,
  });
  const add = (size: number, keptMs = 1000): string =>
    media.add({ type: 'text/plain', bytes: new Uint8Array(size) }, keptMs).id;
  const kept = (...ids: readonly string[]): readonly boolean[] =>
    ids.map((id) => media.find(id) !== undefined);
  const [a, b, c] = [add(2), add(2), add(6)];
  assert.deepEqual(kept(a, b, c), [true, true, true]);
  const d = add(2);
  assert.deepEqual(kept(a, b, c, d), [false, true, true, true]);
  const e = add(3);
  assert.deepEqual(kept(b, c, d, e), [false, false, true, true]);
  media.remove(d);
  const f = add(7);
  assert.deepEqual(kept(e, f), [true, true]);
  now += 1000;
  assert.deepEqual(kept(e, f), [false, false]);
  const g = add(10);
  assert.deepEqual(kept(g), [true]);
  const larger = add(11);
  assert.deepEqual(kept(g, larger), [false, true]);
});
