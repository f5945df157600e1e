import assert from 'node:assert/strict';
import { test } from 'node:test';
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
