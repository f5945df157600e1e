import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBench } from './test-bench.ts';

test('a new number is told without contacts, takes the chat along and leaves the old one to nobody', async () => {
  const { arrived, sendText, statuses, simulator, post, idle } = createBench();
  const customer = simulator.customers.create({ name: 'Ada', phone: '+16505551234' });
  await customer.writes('hello');
  const id = await sendText(customer.waId, 'before');
  await customer.changesNumber('+12025550143');
  const { contacts, messages } = arrived.at(-1)?.value ?? {};
  const [system = {}] = messages ?? [];
  assert.equal(contacts, undefined);
  assert.deepEqual(Object.keys(system), ['from', 'id', 'timestamp', 'system', 'type']);
  assert.equal(system['from'], '16505551234');
  assert.deepEqual(system['system'], {
    body: 'User Ada changed from 16505551234 to 12025550143',
    wa_id: '12025550143',
    type: 'user_changed_number',
  });
  assert.equal(customer.phone, '+12025550143');
  await sendText('16505551234', 'lost');
  assert.equal(statuses().at(-1), 'failed');
  await sendText(customer.waId, 'found');
  assert.deepEqual(
    customer.received().map(({ text }) => text),
    ['before', 'found'],
  );
  const reaction = { message_id: id, emoji: '👍' };
  await post({ messaging_product: 'whatsapp', to: customer.waId, type: 'reaction', reaction });
  await idle();
  assert.deepEqual(customer.received()[0]?.reactions, { business: '👍' });
  customer.goesOffline();
  await assert.rejects(customer.changesNumber(), /while the phone is offline/);
  await customer.comesOnline();
  await assert.rejects(customer.changesNumber('+12025550143'), /already belongs to another/);
  await customer.changesNumber();
  assert.notEqual(customer.waId, '12025550143');
  assert.deepEqual(simulator.failures(), []);
});
