import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBench } from './test-bench.ts';

test('a customer without read receipts reads and nobody is told, with the chat open as well (1.3)', async () => {
  const { simulator, sendText, statuses } = createBench();
  const customer = simulator.customers.create({ readReceipts: false });
  await customer.writes('hello');
  await sendText(customer.waId);
  await customer.reads();
  assert.deepEqual([customer.received()[0]?.read, statuses()], [true, ['sent', 'delivered']]);
  await customer.opensChat();
  await sendText(customer.waId);
  assert.deepEqual(statuses().slice(2), ['sent', 'delivered']);
});
