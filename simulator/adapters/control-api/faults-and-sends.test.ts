import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { FAULT_NAMES } from '../../domain/faults.ts';
import { closeControls, controlled } from './test-control.ts';

afterEach(closeControls);

test('faults are listed, switched on with their setting, and off', async () => {
  const { ask, statuses, simulator, sendText } = await controlled();
  const customer = simulator.customers.create();
  await customer.writes('hello');
  const { told } = await ask('GET', '/faults');
  assert.deepEqual(
    told.faults?.map(({ name, on }) => [name, on]),
    FAULT_NAMES.map((name) => [name, false]),
  );
  const body = { statuses: ['sent'], times: 2 };
  const set = await ask('PUT', '/faults/missing-statuses', { body });
  const now = set.told.faults?.find(({ on }) => on);
  assert.deepEqual([now?.name, now?.setting], ['missing-statuses', { statuses: ['sent'] }]);
  await sendText(customer.waId);
  assert.deepEqual(statuses(), ['delivered']);
  const cleared = await ask('DELETE', '/faults/missing-statuses');
  assert.equal(
    cleared.told.faults?.some(({ on }) => on),
    false,
  );
  const bare = await ask('PUT', '/faults/drop-webhooks');
  assert.deepEqual(
    bare.told.faults?.filter(({ on }) => on).map(({ name }) => name),
    ['drop-webhooks'],
    'without a setting as well',
  );
  await ask('DELETE', '/faults');
  await sendText(customer.waId);
  assert.deepEqual(statuses(), ['delivered', 'sent', 'delivered']);
});

test('a fault or a setting that does not exist is refused with a sentence', async () => {
  const { ask } = await controlled();
  const unknown = await ask('PUT', '/faults/dorp-webhooks');
  assert.equal(unknown.status, 400);
  const share = await ask('PUT', '/faults/throttle', { body: { share: 0 } });
  assert.deepEqual([share.status, share.told.error?.path], [400, '/share']);
  const code = await ask('PUT', '/faults/throttle', { body: { code: 7 } });
  assert.deepEqual([code.status, code.told.error?.path], [400, '/code']);
  const other = await ask('PUT', '/faults/throttle', { body: { ms: 7 } });
  assert.equal(other.status, 409);
  assert.match(other.told.error?.message ?? '', /ms is nothing that throttle knows/);
});

test('a customer sends a picture, a place and a reaction, and changes the number', async () => {
  const { ask, simulator, arrived } = await controlled();
  const { waId } = simulator.customers.create();
  const sends = (message: object) => ask('POST', `/customers/${waId}/sends`, { body: { message } });
  const picture = await sends({ type: 'image', file: { sample: 'picture' }, caption: 'Look' });
  assert.equal(picture.status, 200, JSON.stringify(picture.told));
  assert.equal(arrived.at(-1)?.value.messages?.[0]?.['type'], 'image');
  const base64 = Buffer.from('a note').toString('base64');
  await sends({ type: 'document', file: { type: 'text/plain', base64, name: 'a.txt' } });
  assert.equal(arrived.at(-1)?.value.messages?.[0]?.['type'], 'document');
  await sends({ type: 'location', latitude: 53.55, longitude: 9.99 });
  assert.equal(arrived.at(-1)?.value.messages?.[0]?.['type'], 'location');
  await sends({ type: 'reaction', to: picture.told.message?.id, emoji: '👍' });
  assert.equal(arrived.at(-1)?.value.messages?.[0]?.['type'], 'reaction');
  const moved = await ask('POST', `/customers/${waId}/changes-number`, {
    body: { phone: '+16505550000' },
  });
  assert.equal(moved.told.customer?.waId, '16505550000');
});

test('what a type cannot do without is asked for, and what a customer cannot do is refused', async () => {
  const { ask, simulator } = await controlled();
  const { waId } = simulator.customers.create();
  const sends = (message: object) => ask('POST', `/customers/${waId}/sends`, { body: { message } });
  const bare = await sends({ type: 'image' });
  assert.deepEqual([bare.status, bare.told.error?.path], [400, '/message']);
  assert.match(bare.told.error?.message ?? '', /file/);
  const both = await sends({
    type: 'image',
    file: { sample: 'picture', type: 'image/png', base64: '' },
  });
  assert.equal(both.status, 400);
  const nothing = await sends({ type: 'button_reply', to: 'wamid.x', id: 'yes' });
  assert.equal(nothing.status, 409);
  const silent = await ask('POST', `/customers/${waId}/plays`, { body: { id: 'wamid.x' } });
  assert.equal(silent.status, 409);
});

test('a template is approved or paused, and the contact centre is told', async () => {
  const { ask, arrived } = await controlled();
  const { told } = await ask('GET', '/templates');
  assert.deepEqual(
    told.templates?.map(({ name, status }) => [name, status]),
    [
      ['hello_world', 'APPROVED'],
      ['order_update', 'APPROVED'],
    ],
  );
  const paused = await ask('POST', '/templates/hello_world/en_US', {
    body: { decision: 'PAUSED' },
  });
  assert.equal(paused.told.templates?.[0]?.status, 'PAUSED');
  assert.match(arrived.at(-1)?.text ?? '', /"event":"PAUSED"/);
  const unknown = await ask('POST', '/templates/hello/en_US', { body: { decision: 'PAUSED' } });
  assert.deepEqual([unknown.status, unknown.told.error?.code], [404, 'not-found']);
  const pending = await ask('POST', '/templates/hello_world/en_US', {
    body: { decision: 'PENDING' },
  });
  assert.deepEqual([pending.status, pending.told.error?.path], [400, '/decision']);
});
