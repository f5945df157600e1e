import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeWamid } from '../domain/wamid.ts';
import { BUSINESS, createBench, START, type Bench } from './test-bench.ts';

const DAY = 24 * 3_600_000;

async function conversation(options: Parameters<typeof createBench>[0] = {}) {
  const bench = createBench(options);
  const customer = bench.simulator.customers.create({ phone: '+16505551234' });
  await customer.writes('hello');
  return { bench, customer };
}

const statusObjects = ({ arrived }: Bench) => arrived.flatMap(({ value }) => value.statuses ?? []);

test('a text is accepted, reaches the phone, and is reported sent, delivered and read', async () => {
  const { bench, customer } = await conversation();
  const response = await bench.post({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: '+1 (650) 555-1234',
    type: 'text',
    context: { message_id: customer.sent()[0]?.id },
    biz_opaque_callback_data: 'ticket 7',
    text: { body: 'Hi / ü', preview_url: false },
  });
  assert.equal(response.status, 200);
  const answer = (await response.json()) as { messages: [{ id: string }] };
  const { id } = answer.messages[0];
  assert.deepEqual(answer, {
    messaging_product: 'whatsapp',
    contacts: [{ input: '+1 (650) 555-1234', wa_id: '16505551234' }],
    messages: [{ id }],
  });
  assert.equal(decodeWamid(id)?.customer, '16505551234');
  assert.equal(decodeWamid(id)?.direction, 'to-customer');
  await bench.idle();
  assert.deepEqual(customer.received(), [
    {
      id,
      type: 'text',
      text: 'Hi / ü',
      body: { body: 'Hi / ü', preview_url: false },
      at: START,
      read: false,
      replyTo: customer.sent()[0]?.id,
    },
  ]);
  await customer.reads();
  assert.equal(customer.received()[0]?.read, true);
  assert.deepEqual(bench.statuses(), ['sent', 'delivered', 'read']);
  const price = {
    billable: false,
    pricing_model: 'PMP',
    category: 'service',
    type: 'free_customer_service',
  };
  const common = {
    id,
    timestamp: String(START / 1000),
    recipient_id: '16505551234',
    biz_opaque_callback_data: 'ticket 7',
  };
  assert.deepEqual(statusObjects(bench), [
    { ...common, status: 'sent', pricing: price },
    { ...common, status: 'delivered', pricing: price },
    { ...common, status: 'read' },
  ]);
});

test('no status is told before the send is answered', async () => {
  const order: string[] = [];
  const send = (): Promise<Response> => {
    order.push('webhook');
    return Promise.resolve(new Response(''));
  };
  const { bench, customer } = await conversation({
    webhook: { url: 'https://centre.example/', send },
  });
  const text = { body: 'x' };
  const response = await bench.post({ messaging_product: 'whatsapp', to: customer.waId, text });
  order.push('answer');
  await response.json();
  order.push('answer read');
  await bench.idle();
  assert.deepEqual(order, ['webhook', 'answer', 'answer read', 'webhook', 'webhook']);
});

test('up to Graph v23 the price comes with a conversation of the message’s own, later it does not (1.3)', async () => {
  const { bench, customer } = await conversation();
  const body = { messaging_product: 'whatsapp', to: customer.waId, text: { body: 'x' } };
  for (const version of ['/v23.0', '/v24.0', '']) {
    await bench.post(body, `${version}/${BUSINESS.phoneNumberId}/messages`);
    await bench.idle();
  }
  const [sent, delivered, ...later] = statusObjects(bench).map((it) => it['conversation']);
  const { id } = sent as { id: string };
  assert.match(id, /^[0-9a-f]{32}$/);
  const origin = { type: 'service' };
  assert.deepEqual(sent, { id, expiration_timestamp: String((START + DAY) / 1000), origin });
  assert.deepEqual(delivered, { id, origin });
  assert.deepEqual(later, [undefined, undefined, undefined, undefined]);
});

test('at exactly 24 hours the window is open, a millisecond later the message fails with 131047', async () => {
  const { bench, customer } = await conversation();
  await bench.advance(DAY);
  await bench.sendText(customer.waId, 'in time');
  assert.deepEqual(bench.statuses(), ['sent', 'delivered']);
  await bench.advance(1);
  const id = await bench.sendText(customer.waId, 'too late');
  assert.deepEqual(
    customer.received().map(({ text }) => text),
    ['in time'],
  );
  assert.deepEqual(statusObjects(bench).slice(2), [
    {
      id,
      status: 'failed',
      timestamp: String((START + DAY) / 1000),
      recipient_id: customer.waId,
      errors: [
        {
          code: 131047,
          title: 'Re-engagement message',
          message: 'Re-engagement message',
          error_data: {
            details:
              'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
          },
          href: '/documentation/business-messaging/whatsapp/support/error-codes',
        },
      ],
    },
  ]);
  await customer.writes('again');
  await bench.sendText(customer.waId, 'open again');
  assert.deepEqual(bench.statuses().slice(3), ['sent', 'delivered']);
});

test('someone who never wrote cannot be written to freely, and a number without WhatsApp gets 131026', async () => {
  const bench = createBench();
  const silent = bench.simulator.customers.create();
  await bench.sendText(silent.waId);
  await bench.sendText('+4915112345678');
  const codes = statusObjects(bench).map((it) => (it['errors'] as [{ code: number }])[0].code);
  assert.deepEqual(codes, [131047, 131026]);
  assert.deepEqual(silent.received(), []);
});

test('to an offline customer a message is only sent, and arrives when they are back', async () => {
  const { bench, customer } = await conversation();
  customer.goesOffline();
  await bench.sendText(customer.waId, 'one');
  await bench.sendText(customer.waId, 'two');
  assert.deepEqual(bench.statuses(), ['sent', 'sent']);
  assert.deepEqual(customer.received(), []);
  await customer.comesOnline();
  assert.deepEqual(bench.statuses(), ['sent', 'sent', 'delivered', 'delivered']);
  assert.deepEqual(
    customer.received().map(({ text }) => text),
    ['one', 'two'],
  );
});

test('to a customer who blocked the business a message stays sent, also after unblocking', async () => {
  const { bench, customer } = await conversation();
  customer.blocks();
  await bench.sendText(customer.waId, 'lost');
  customer.unblocks();
  await customer.comesOnline();
  await customer.reads();
  assert.deepEqual(bench.statuses(), ['sent']);
  await bench.sendText(customer.waId, 'found');
  assert.deepEqual(
    customer.received().map(({ text }) => text),
    ['found'],
  );
});

test('while the chat is open a message is read at once: no delivered, and read tells the price', async () => {
  const { bench, customer } = await conversation();
  await customer.opensChat();
  await bench.sendText(customer.waId);
  assert.deepEqual(bench.statuses(), ['sent', 'read']);
  assert.equal(customer.received()[0]?.read, true);
  assert.deepEqual(Object.keys(statusObjects(bench)[1] ?? {}).at(-1), 'pricing');
  customer.leavesChat();
  await bench.sendText(customer.waId);
  assert.deepEqual(bench.statuses().slice(2), ['sent', 'delivered']);
});

test('what is read offline is reported read when the phone is back', async () => {
  const { bench, customer } = await conversation();
  await bench.sendText(customer.waId);
  customer.goesOffline();
  await customer.reads();
  assert.deepEqual(bench.statuses(), ['sent', 'delivered']);
  await customer.comesOnline();
  assert.deepEqual(bench.statuses(), ['sent', 'delivered', 'read']);
});

test('a status is not told before the one before it was answered', async () => {
  const { bench, customer } = await conversation();
  const running: number[] = [];
  let now = 0;
  bench.answerWith(async () => {
    now += 1;
    running.push(now);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    now -= 1;
    return new Response('');
  });
  await Promise.all(['a', 'b', 'c'].map((text) => bench.sendText(customer.waId, text)));
  await bench.idle();
  assert.deepEqual(running, [1, 1, 1, 1, 1, 1]);
  assert.deepEqual(bench.statuses().filter((status) => status === 'sent').length, 3);
});

test('with delays, statuses come by the clock', async () => {
  const { bench, customer } = await conversation({
    statusDelays: { sentMs: 200, deliveredMs: 300 },
  });
  await bench.sendText(customer.waId);
  assert.deepEqual(bench.statuses(), []);
  await bench.advance(200);
  assert.deepEqual(bench.statuses(), ['sent']);
  await bench.advance(299);
  assert.deepEqual(customer.received(), []);
  await bench.advance(1);
  assert.deepEqual(bench.statuses(), ['sent', 'delivered']);
  assert.equal(customer.received()[0]?.at, START + 500);
});

test('a recipient without plus and country code is looked for in the business’s own country (2.2)', async () => {
  const { bench, customer } = await conversation();
  const response = await bench.post({
    messaging_product: 'whatsapp',
    to: '650 555 1234',
    text: { body: 'x' },
  });
  const answer = (await response.json()) as { contacts: unknown };
  assert.deepEqual(answer.contacts, [{ input: '650 555 1234', wa_id: customer.waId }]);
});
