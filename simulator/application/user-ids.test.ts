import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBench } from './test-bench.ts';

const text = { messaging_product: 'whatsapp', text: { body: 'Hello' } };

test('webhooks tell who wrote and who was written to, by user id (1.9)', async () => {
  const bench = createBench({ userIds: true });
  const customer = bench.simulator.customers.create({ locale: 'it' });
  await customer.writes('hello');
  const { userId, waId, name } = customer;
  assert.match(userId ?? '', /^(?:CH|IT)\.\d{20}$/);
  const contacts = [{ profile: { name }, wa_id: waId, user_id: userId }];
  const [{ value } = assert.fail('nothing came')] = bench.arrived;
  assert.deepEqual(value.contacts, contacts);
  assert.equal(value.messages?.[0]?.['from_user_id'], userId);
  await bench.sendText(waId);
  await customer.reads();
  for (const [at, status] of ['sent', 'delivered', 'read'].entries()) {
    const told = bench.arrived[at + 1]?.value;
    assert.equal(told?.statuses?.[0]?.status, status);
    assert.equal(told.statuses[0]['recipient_user_id'], userId);
    assert.deepEqual(told.contacts, contacts);
  }
});

test('a failed status names the user, without contacts', async () => {
  const bench = createBench({ userIds: true });
  const { waId, userId } = bench.simulator.customers.create();
  await bench.sendText(waId);
  const [{ value } = assert.fail('nothing came')] = bench.arrived;
  assert.equal(value.statuses?.[0]?.status, 'failed');
  assert.equal(value.statuses[0]['recipient_user_id'], userId);
  assert.equal(value.contacts, undefined);
});

test('a send may name a user; the answer then has no number, and to goes first', async () => {
  const bench = createBench({ userIds: true });
  const [one, other] = [bench.simulator.customers.create(), bench.simulator.customers.create()];
  await Promise.all([one.writes('hi'), other.writes('hi')]);
  const send = async (to: object) => (await bench.post({ ...text, ...to })).json();
  const answer = (await send({ recipient: one.userId })) as { readonly contacts: unknown };
  assert.deepEqual(answer.contacts, [{ input: one.userId, user_id: one.userId }]);
  await send({ recipient: one.userId, to: other.waId });
  await bench.idle();
  assert.deepEqual([one.received().length, other.received().length], [1, 1]);
});

test('a user id that nobody has is refused, and an authentication template to any (131062)', async () => {
  const template = {
    ...{ name: 'code', language: 'en_US', category: 'AUTHENTICATION' as const },
    components: [{ type: 'BODY' }],
  };
  const bench = createBench({ userIds: true, templates: [template] });
  const { userId } = bench.simulator.customers.create();
  const codeOf = async (message: object): Promise<unknown> => {
    const answer = await bench.post({ messaging_product: 'whatsapp', ...message });
    return ((await answer.json()) as { error: { code: number } }).error.code;
  };
  assert.equal(await codeOf({ recipient: 'US.1', text: { body: 'x' } }), 131009);
  assert.deepEqual(bench.simulator.unexpected(), []);
  const code = {
    ...{ name: 'code', language: { code: 'en_US' } },
    components: [{ type: 'body', parameters: [{ type: 'text', text: '123456' }] }],
  };
  assert.equal(await codeOf({ recipient: userId, type: 'template', template: code }), 131062);
});

test('with another number comes another user id, which is told, and the old one is nobody', async () => {
  const bench = createBench({ userIds: true });
  const customer = bench.simulator.customers.create();
  const { userId: before = '' } = customer;
  await customer.changesNumber();
  assert.notEqual(customer.userId, before);
  const [number, user] = bench.arrived.map(({ value }) => value.messages?.[0]);
  const typeOf = (message?: Record<string, unknown>) =>
    (message?.['system'] as { type: string }).type;
  assert.equal(typeOf(number), 'user_changed_number');
  assert.equal(typeOf(user), 'user_changed_user_id');
  assert.equal(user?.['from_user_id'], before);
  assert.equal((user['system'] as { user_id: string }).user_id, customer.userId);
  assert.equal((await bench.post({ ...text, recipient: before })).status, 400);
});

test('without the option nobody has a user id, and none is told', async () => {
  const bench = createBench();
  const customer = bench.simulator.customers.create();
  await customer.writes('hello');
  await bench.sendText(customer.waId);
  await customer.changesNumber();
  assert.equal(customer.userId, undefined);
  assert.ok(bench.arrived.every(({ text: body }) => !body.includes('user_id')));
});
