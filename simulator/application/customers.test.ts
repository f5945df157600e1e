import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBench, START } from './test-bench.ts';

test('equal seeds give equal customers, whatever else was done', async () => {
  const names = (seed: number, busy: boolean) => {
    const { simulator } = createBench({ seed });
    const people = [1, 2, 3].map(() => {
      const { name, phone, ...customer } = simulator.customers.create();
      if (busy) void customer.writes('x');
      return `${name} ${phone}`;
    });
    return Promise.resolve(people);
  };
  assert.deepEqual(await names(5, false), await names(5, true));
  assert.notDeepEqual(await names(5, false), await names(6, false));
});

test('customers come with names of their locale, numbers of their own and the ids that go with them', () => {
  const { simulator } = createBench();
  const people = Array.from({ length: 300 }, () => simulator.customers.create());
  assert.equal(new Set(people.map(({ phone }) => phone)).size, 300);
  for (const { name, phone, waId } of people) {
    assert.match(phone, /^\+[1-9]\d{6,14}$/);
    assert.equal(waId, phone.slice(1));
    assert.match(name, /^\S+ \S/);
  }
  assert.match(simulator.customers.create({ locale: 'pt_BR' }).phone, /^\+(55|351)/);
  assert.match(simulator.customers.create({ locale: 'ar' }).name, /\p{Script=Arabic}/u);
});

test('a name and a number can be chosen, and impossible choices get a sentence', () => {
  const { simulator } = createBench();
  const { create } = simulator.customers;
  const { name, phone } = create({ name: 'Ada', phone: '+447400112233' });
  assert.deepEqual([name, phone], ['Ada', '+447400112233']);
  assert.throws(() => create({ phone: '+447400112233' }), /already belongs to another customer/);
  assert.throws(() => create({ phone: '+15550783881' }), /or to the business/);
  assert.throws(() => create({ phone: '07400 112233' }), /write it as E\.164/);
  const odd = { locale: 'xx' } as unknown as Parameters<typeof create>[0];
  assert.throws(() => create(odd), /No customer can have the locale xx; there are ar, de/);
});

test('a customer may write 65,536 characters, not one more, not none', async () => {
  const { simulator, arrived } = createBench();
  const customer = simulator.customers.create();
  await customer.writes('x'.repeat(65_536));
  assert.equal(arrived.length, 1);
  await assert.rejects(
    customer.writes('x'.repeat(65_537)),
    /cannot write a text of 65537 characters/,
  );
  await assert.rejects(customer.writes(''), /of 0 characters/);
  customer.blocks();
  await assert.rejects(customer.writes('hi'), /have blocked the business/);
  assert.equal(arrived.length, 1);
});

test('what is written offline leaves when the phone is back, and opens the window then', async () => {
  const { simulator, arrived, advance } = createBench();
  const customer = simulator.customers.create();
  customer.goesOffline();
  await customer.writes('one');
  await customer.writes('two');
  assert.equal(arrived.length, 0);
  await advance(5000);
  await customer.comesOnline();
  const texts = arrived.flatMap(({ value }) => (value.messages ?? []).map((it) => it['text']));
  assert.deepEqual(texts, [{ body: 'one' }, { body: 'two' }]);
  assert.equal(customer.sent()[0]?.at, START + 5000);
});

test('a read receipt marks earlier messages too; typing shows for 25 seconds or until the answer (2.5)', async () => {
  const { simulator, post, advance, sendText } = createBench();
  const customer = simulator.customers.create();
  for (const text of ['one', 'two', 'three']) await customer.writes(text);
  const read = () => customer.sent().map((message) => message.read);
  const form = {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: customer.sent()[1]?.id,
  };
  const response = await post(form);
  assert.deepEqual(await response.json(), { success: true });
  assert.deepEqual(read(), [true, true, false]);
  assert.equal(customer.seesTyping(), false);
  const typing = {
    ...form,
    message_id: customer.sent()[2]?.id,
    typing_indicator: { type: 'text' },
  };
  await post(typing);
  assert.deepEqual(read(), [true, true, true]);
  await advance(24_999);
  assert.equal(customer.seesTyping(), true);
  await advance(1);
  assert.equal(customer.seesTyping(), false);
  await post(typing);
  assert.equal(customer.seesTyping(), true);
  await sendText(customer.waId);
  assert.equal(customer.seesTyping(), false);
});

test('a message can be marked as read for 30 days', async () => {
  const { simulator, post, advance } = createBench();
  const customer = simulator.customers.create();
  await customer.writes('one');
  const form = {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: customer.sent()[0]?.id,
  };
  await advance(30 * 24 * 3_600_000 + 1);
  assert.equal((await post(form)).status, 400);
  assert.equal(customer.sent()[0]?.read, false);
});

test('options that cannot work are refused with a sentence', () => {
  const business = {
    phoneNumberId: '9'.repeat(17),
    wabaId: '1',
    displayPhoneNumber: '15550783881',
    verifiedName: 'x',
    accessToken: 'a',
    appSecret: 'b',
    verifyToken: 'c',
  };
  assert.throws(
    () => createBench({ business }),
    /business\.phoneNumberId must be digits below 2\^53/,
  );
  const plus = { ...business, phoneNumberId: '2', displayPhoneNumber: '+15550783881' };
  assert.throws(() => createBench({ business: plus }), /displayPhoneNumber must be 7 to 15 digits/);
});
