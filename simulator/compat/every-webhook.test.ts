import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUSINESS, createBench, type Bench } from '../application/test-bench.ts';
import { SAMPLE_FILES, type Customer, type CustomerMessage, type SendOptions } from '../index.ts';
import { createWireCheck } from './wire-check.ts';

/** Holds all webhooks that have arrived against the schema. */
function breaches({ arrived }: Bench): readonly string[] {
  const check = createWireCheck();
  for (const { text } of arrived) check.webhook(text);
  assert.equal(check.looked(), arrived.length);
  return check.breaches();
}

async function begin(): Promise<{ readonly bench: Bench; readonly customer: Customer }> {
  const bench = createBench();
  const customer = bench.simulator.customers.create();
  await customer.writes('Grüße 👍 “/” <&>');
  return { bench, customer };
}

async function sendTo({ waId }: Customer, bench: Bench, message: object): Promise<string> {
  const answer = await bench.post({ messaging_product: 'whatsapp', to: waId, ...message });
  const { messages } = (await answer.json()) as { readonly messages?: [{ readonly id: string }] };
  await bench.idle();
  assert.ok(messages, JSON.stringify(message));
  return messages[0].id;
}

const OFFER = {
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: 'Shall we?' },
    action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Yes' } }] },
  },
};
const LIST = {
  type: 'interactive',
  interactive: {
    type: 'list',
    body: { text: 'Which?' },
    action: {
      button: 'Choose',
      sections: [{ title: 'Lamps', rows: [{ id: 'desk', title: 'Desk', description: 'Small' }] }],
    },
  },
};

const PLAIN: readonly CustomerMessage[] = [
  { type: 'image', file: SAMPLE_FILES.photo, caption: 'Look' },
  { type: 'image', file: SAMPLE_FILES.picture },
  { type: 'video', file: SAMPLE_FILES.clip, caption: 'Look' },
  { type: 'audio', file: SAMPLE_FILES.voiceNote, voice: true },
  { type: 'audio', file: SAMPLE_FILES.voiceNote },
  { type: 'document', file: SAMPLE_FILES.receipt, caption: 'Here' },
  { type: 'sticker', file: SAMPLE_FILES.sticker },
  { type: 'sticker', file: SAMPLE_FILES.movingSticker },
  { type: 'location', latitude: 53.55, longitude: 9.99 },
  {
    type: 'location',
    latitude: 0,
    longitude: 0,
    name: 'Pier',
    address: 'Harbour 1',
    url: 'https://pier.example',
  },
  {
    type: 'contacts',
    contacts: [
      {
        name: { formatted_name: 'Ada', first_name: 'Ada' },
        phones: [{ phone: '+1 650 555', type: 'HOME' }],
      },
    ],
  },
  {
    type: 'order',
    catalogId: '7',
    items: [{ retailerId: 'lamp', quantity: 1, price: 9.5, currency: 'EUR' }],
  },
  { type: 'unsupported' },
  { type: 'unsupported', kind: 'poll' },
];

const OPTIONS: readonly SendOptions[] = [
  { forwarded: 'seldom' },
  { forwarded: 'often' },
  { product: { catalogId: '7', retailerId: 'lamp' } },
  {
    referral: {
      source_url: 'https://ad.example',
      source_id: '1',
      source_type: 'ad',
      headline: 'Lamps',
      ctwa_clid: 'x',
    },
  },
];

test('every kind of message from a customer fits the schema', async () => {
  const { bench, customer } = await begin();
  for (const message of PLAIN) await customer.sends(message);
  for (const options of OPTIONS) await customer.writes('and', options);
  const [first] = customer.sent();
  assert.ok(first);
  await customer.writes('quoted', { replyTo: first.id });
  await customer.writes('forgotten', { replyTo: first.id, quoteForgotten: true });
  const offer = await sendTo(customer, bench, OFFER);
  await customer.sends({ type: 'button_reply', to: offer, id: 'yes' });
  await customer.sends({ type: 'list_reply', to: await sendTo(customer, bench, LIST), id: 'desk' });
  await customer.sends({ type: 'reaction', to: offer, emoji: '👍' });
  await customer.sends({ type: 'reaction', to: offer });
  await customer.changesNumber();
  assert.deepEqual(breaches(bench), []);
  const types = new Set(
    bench.arrived.flatMap(({ value }) => value.messages ?? []).map(({ type }) => type),
  );
  const all = [
    'audio',
    'contacts',
    'document',
    'image',
    'interactive',
    'location',
    'order',
    'reaction',
    'sticker',
    'system',
    'text',
    'unsupported',
    'video',
  ];
  assert.deepEqual([...types].sort(), all);
});

test('every status fits the schema, priced or not, failed or played, up to Graph v23 and after', async () => {
  const { bench, customer } = await begin();
  await bench.post(
    { messaging_product: 'whatsapp', to: customer.waId, text: { body: 'a' } },
    `/v22.0/${BUSINESS.phoneNumberId}/messages`,
  );
  await sendTo(customer, bench, { text: { body: 'b' }, biz_opaque_callback_data: 'order 7' });
  await customer.reads();
  await sendTo(customer, bench, {
    type: 'template',
    template: { name: 'hello_world', language: { code: 'en_US' } },
  });
  bench.simulator.faults.set('failed-messages', { times: 1, code: 131049 });
  await sendTo(customer, bench, { text: { body: 'c' } });
  await bench.post({ messaging_product: 'whatsapp', to: '16505550000', text: { body: 'd' } });
  await bench.idle();
  assert.deepEqual(breaches(bench), []);
  assert.deepEqual([...new Set(bench.statuses())].sort(), ['delivered', 'failed', 'read', 'sent']);
});

test('batches and news about templates fit the schema', async () => {
  const { bench, customer } = await begin();
  bench.simulator.faults.set('batch-webhooks', { size: 4 });
  for (let count = 0; count < 16; count += 1)
    await sendTo(customer, bench, { text: { body: String(count) } });
  bench.simulator.faults.clearAll();
  const template = {
    name: 'note',
    language: 'de',
    category: 'UTILITY',
    components: [{ type: 'BODY', text: 'Hallo' }],
  };
  const { status } = await bench.ask('POST', `/${BUSINESS.wabaId}/message_templates`, template);
  assert.equal(status, 200);
  await bench.simulator.templates.decide({ name: 'note', language: 'de' }, 'APPROVED');
  await bench.idle();
  assert.deepEqual(breaches(bench), []);
  assert.match(bench.arrived.at(-1)?.text ?? '', /message_template_status_update/);
});

test('with user ids all webhooks still fit the schema', async () => {
  const bench = createBench({ userIds: true });
  const customer = bench.simulator.customers.create();
  await customer.writes('hello');
  const { userId = '' } = customer;
  const id = await sendTo(customer, bench, { recipient: userId, text: { body: 'a' } });
  await customer.sends({ type: 'reaction', to: id, emoji: '👍' });
  await customer.reads();
  await customer.changesNumber();
  await bench.post({ messaging_product: 'whatsapp', to: '16505550000', text: { body: 'd' } });
  await bench.idle();
  assert.deepEqual(breaches(bench), []);
  assert.ok(bench.arrived.some(({ text }) => text.includes('user_changed_user_id')));
});

test('of Coexistence numbers, what was edited or taken back fits the schema as well', async () => {
  const bench = createBench({ coexistence: true });
  const customer = bench.simulator.customers.create();
  await customer.writes('hello');
  await customer.sends({ type: 'image', file: SAMPLE_FILES.photo });
  const ids = customer.sent().map(({ id }) => id);
  for (const id of ids) await customer.edits(id, 'Hello!');
  for (const id of ids) await customer.revokes(id);
  assert.deepEqual(breaches(bench), []);
  assert.equal(bench.arrived.length, 6);
});

test('the schema does refuse what is not of the platform', () => {
  const check = createWireCheck();
  const right = '{"object":"whatsapp_business_account","entry":[]}';
  check.webhook(right);
  assert.equal(check.breaches().length, 1);
  check.webhook(
    '{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{}}]}]}',
  );
  assert.equal(check.breaches().length, 2);
});
