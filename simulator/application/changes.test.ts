import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAMPLE_FILES } from '../index.ts';
import { createBench } from './test-bench.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

async function wrote(coexistence: boolean) {
  const bench = createBench({ coexistence });
  const customer = bench.simulator.customers.create();
  await customer.writes('Where is my parcle?');
  const id = customer.sent()[0]?.id ?? '';
  const last = () => bench.arrived.at(-1)?.value.messages?.[0];
  return { bench, customer, id, last };
}

test('an edit of a Coexistence number says which message it was, and what it says now', async () => {
  const { customer, id, last } = await wrote(true);
  await customer.edits(id, 'Where is my parcel?');
  const { type, edit, id: own, from } = last() ?? {};
  assert.equal(type, 'edit');
  assert.notEqual(own, id);
  assert.equal(from, customer.waId);
  const text = { body: 'Where is my parcel?' };
  const message = { context: { id }, type: 'text', text };
  assert.deepEqual(edit, { original_message_id: id, message });
  const [shown] = customer.sent();
  assert.equal(shown?.text, 'Where is my parcel?');
  assert.equal(shown.edited, true);
  assert.equal(customer.sent().length, 1);
});

test('an edited caption keeps its picture', async () => {
  const { customer, last } = await wrote(true);
  await customer.sends({ type: 'image', file: SAMPLE_FILES.photo, caption: 'Lok' });
  const { id = '', body } = customer.sent()[1] ?? {};
  await customer.edits(id, 'Look');
  const edit = last()?.['edit'] as { readonly message: { readonly image: object } };
  assert.deepEqual(edit.message.image, { ...(body as object), caption: 'Look' });
});

test('other numbers hear only that there was something they cannot be shown', async () => {
  const { bench, customer, id, last } = await wrote(false);
  await customer.edits(id, 'Where is my parcel?');
  assert.equal(last()?.['type'], 'unsupported');
  assert.deepEqual(last()?.['unsupported'], { type: 'edit' });
  const count = bench.arrived.length;
  await customer.revokes(id);
  assert.equal(bench.arrived.length, count);
  assert.equal(customer.sent()[0]?.revoked, true);
});

test('a message that is taken back says which it was, and leaves the chat', async () => {
  const { customer, id, last } = await wrote(true);
  await customer.revokes(id);
  assert.equal(last()?.['type'], 'revoke');
  assert.deepEqual(last()?.['revoke'], { original_message_id: id });
  assert.equal(customer.sent()[0]?.text, '');
  await assert.rejects(customer.revokes(id), /taken back already/u);
  await assert.rejects(customer.edits(id, 'x'), /taken back already/u);
});

test('15 minutes for other words, 2 days for none', async () => {
  const { bench, customer, id } = await wrote(true);
  await bench.advance(15 * MINUTE);
  await customer.edits(id, 'Just in time');
  await bench.advance(1);
  await assert.rejects(customer.edits(id, 'Too late'), /for 15 minutes only/u);
  await bench.advance(2 * DAY - 15 * MINUTE - 1);
  const other = await wrote(true);
  await other.bench.advance(2 * DAY + 1);
  await assert.rejects(other.customer.revokes(other.id), /for 2 days only/u);
  await customer.revokes(id);
});

test('what cannot be changed is refused in a sentence', async () => {
  const { customer, id } = await wrote(true);
  await assert.rejects(customer.edits('wamid.other', 'x'), /no message with this id/u);
  await customer.sends({ type: 'location', latitude: 1, longitude: 2 });
  const place = customer.sent()[1]?.id ?? '';
  await assert.rejects(customer.edits(place, 'x'), /location has no words of its own/u);
  customer.goesOffline();
  await assert.rejects(customer.edits(id, 'x'), /offline/u);
  await customer.comesOnline();
  customer.blocks();
  await assert.rejects(customer.revokes(id), /blocked the business/u);
});
