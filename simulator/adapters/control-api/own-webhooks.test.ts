import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { closeControls, controlled } from './test-control.ts';

afterEach(closeControls);

const changes = [{ field: 'weather_update', value: { event: 'RAIN' } }];

test('a webhook of one’s own is sent once, signed as told, and its answer is told', async () => {
  const { ask, arrived, answerWith } = await controlled();
  answerWith(() => new Response('no', { status: 401 }));
  const body = { changes, signature: 'missing' };
  const { status, told } = await ask('POST', '/webhooks', { body });
  assert.equal(status, 200);
  assert.deepEqual(told, { status: 401, response: 'no' });
  assert.equal(arrived.length, 1);
  assert.equal(arrived[0]?.headers.get('x-hub-signature-256'), null);
  assert.match(arrived[0].text, /"field":"weather_update"/);
});

test('one without changes, or with a signature of another kind, is refused with the place', async () => {
  const { ask, arrived } = await controlled();
  const none = await ask('POST', '/webhooks', { body: { changes: [] } });
  assert.deepEqual([none.status, none.told.error?.path], [400, '/changes']);
  const kind = await ask('POST', '/webhooks', { body: { changes, signature: 'good' } });
  assert.deepEqual([kind.status, kind.told.error?.path], [400, '/signature']);
  assert.equal(arrived.length, 0);
});

test('edits and revokes are verbs of a customer', async () => {
  const { ask, simulator, arrived } = await controlled();
  const customer = simulator.customers.create();
  await customer.writes('hello');
  const id = customer.sent()[0]?.id ?? '';
  const edited = await ask('POST', `/customers/${customer.waId}/edits`, {
    body: { id, text: 'x' },
  });
  assert.equal(edited.status, 200);
  assert.equal(arrived.at(-1)?.value.messages?.[0]?.['type'], 'unsupported');
  const other = await ask('POST', `/customers/${customer.waId}/revokes`, { body: { id: 'no' } });
  assert.equal(other.status, 409);
  assert.match(other.told.error?.message ?? '', /no message with this id/);
});
