import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { SAMPLE_FILES } from '../../domain/samples/sample-files.ts';
import type { Chat } from './chat.ts';
import { closeControls, controlled } from './test-control.ts';
import { createTicks, toldOf } from './ticks.ts';

afterEach(closeControls);

async function withCustomer() {
  const control = await controlled();
  const customer = control.simulator.customers.create({ name: 'Ada', phone: '+12025550143' });
  const chat = async () => {
    const { told } = await control.ask('GET', `/customers/${customer.waId}/chat`);
    return (told as { chat: Chat }).chat;
  };
  return { ...control, customer, chat };
}

test('a chat holds both sides in the order in which they came, with quotes, reactions and offers', async () => {
  const { customer, chat, sendText, post, idle, clock, advance } = await withCustomer();
  await customer.writes('Hello');
  await advance(1000);
  const id = await sendText(customer.waId, 'Hi');
  await advance(1000);
  await customer.writes('Thanks', { replyTo: id });
  await customer.sends({ type: 'reaction', to: id, emoji: '👍' });
  const action = { buttons: [{ type: 'reply', reply: { id: 'a', title: 'Yes' } }] };
  const interactive = { type: 'button', body: { text: 'Sure?' }, action };
  const asked = { messaging_product: 'whatsapp', to: customer.waId, type: 'interactive' };
  await advance(1000);
  await post({ ...asked, interactive });
  await idle();
  const { messages, windowUntil } = await chat();
  assert.deepEqual(
    messages.map(({ from, text }) => `${from}: ${text}`),
    ['customer: Hello', 'business: Hi', 'customer: Thanks', 'customer: 👍', 'business: Sure?'],
  );
  assert.equal(messages[2]?.replyTo, id);
  assert.deepEqual(messages[1]?.reactions, { customer: '👍' });
  assert.deepEqual((messages[4] as { offers?: unknown }).offers, [
    { kind: 'button', id: 'a', title: 'Yes' },
  ]);
  assert.equal(windowUntil, clock.now() - 1000 + 24 * 3_600_000);
});

test('ticks: one while the webhook is not taken, two when it is, read when the business has marked it', async () => {
  const { customer, chat, post, answerWith, advance, idle } = await withCustomer();
  const ticks = async () => (await chat()).messages.map(({ status }) => status);
  answerWith(() => new Response('', { status: 500 }));
  await customer.writes('Hello');
  assert.deepEqual(await ticks(), ['sent']);
  answerWith(() => new Response(''));
  await advance(3_600_000);
  assert.deepEqual(await ticks(), ['delivered']);
  await customer.writes('Hello?');
  const { id } = customer.sent()[0] ?? { id: '' };
  await post({ messaging_product: 'whatsapp', status: 'read', message_id: id });
  await idle();
  assert.deepEqual(await ticks(), ['read', 'delivered']);
});

test('a message that the platform gave up on has failed, unless it came in another way', () => {
  const summary = 'message wamid.1 from 1 + message wamid.2 from 1';
  const dropped = { summary, state: 'dropped', attempts: [], nextAt: null } as const;
  assert.deepEqual(
    [...toldOf([dropped])],
    [
      ['wamid.1', 'dropped'],
      ['wamid.2', 'dropped'],
    ],
  );
  const came = { ...dropped, summary: 'message wamid.1 from 1', state: 'received' } as const;
  assert.equal(toldOf([came, dropped]).get('wamid.1'), 'received');
  assert.equal(toldOf([dropped, came]).get('wamid.1'), 'received');
});

test('ticks stay when the log of deliveries has forgotten them, though nobody looked', async () => {
  const { ask, simulator } = await controlled({}, { keep: 600 });
  const customer = simulator.customers.create();
  for (let count = 0; count < 1500; count += 1) await customer.writes(`No. ${String(count)}`);
  assert.equal(simulator.deliveries().length, 600);
  const { told } = await ask('GET', `/customers/${customer.waId}/chat`);
  const { messages } = (told as { chat: Chat }).chat;
  assert.equal(messages.length, 1500);
  assert.deepEqual(
    messages.filter(({ status }) => status !== 'delivered').map(({ text }) => text),
    [],
  );
});

test('ticks are looked at now and then, until they are let go of', () => {
  const listeners = new Set<() => void>();
  let looks = 0;
  const ticks = createTicks({
    deliveries: () => {
      looks += 1;
      return [];
    },
    onWire(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
  for (let count = 0; count < 499; count += 1) listeners.forEach((listener) => listener());
  assert.equal(looks, 0);
  listeners.forEach((listener) => listener());
  assert.equal(looks, 1);
  ticks.stop();
  assert.equal(listeners.size, 0);
});

test('files of both sides can be had, and none becomes a page', async () => {
  const { customer, chat, simulator, door, ask, post, idle, advance } = await withCustomer();
  await customer.sends({ type: 'image', file: SAMPLE_FILES.photo, caption: 'Look' });
  const page = { type: 'text/html', bytes: new Uint8Array([60, 98, 62]), name: 'a.html' };
  await customer.sends({ type: 'document', file: page });
  const [photo, document] = (await chat()).messages.map(({ files }) => files[0]);
  const got = await fetch(`${door.url}${photo?.path ?? ''}`);
  assert.equal(got.headers.get('content-type'), 'image/jpeg');
  assert.deepEqual(new Uint8Array(await got.arrayBuffer()), SAMPLE_FILES.photo.bytes);
  const html = await fetch(`${door.url}${document?.path ?? ''}`);
  assert.equal(html.headers.get('content-type'), 'application/octet-stream');
  assert.match(html.headers.get('content-security-policy') ?? '', /^sandbox/u);
  assert.equal(document?.name, 'a.html');
  assert.equal((await ask('GET', '/files/77')).status, 404);
  const link = 'https://example.com/lamp.png';
  const to = { messaging_product: 'whatsapp', to: customer.waId };
  await advance(1);
  await post({ ...to, type: 'image', image: { link } });
  await idle();
  assert.deepEqual((await chat()).messages.at(-1)?.files, [{ kind: 'image', link }]);
  assert.deepEqual(simulator.failures(), []);
});

test('a template comes in its parts', async () => {
  const { customer, chat, post, idle } = await withCustomer();
  const template = { name: 'hello_world', language: { code: 'en_US' } };
  await post({ messaging_product: 'whatsapp', to: customer.waId, type: 'template', template });
  await idle();
  const [message] = (await chat()).messages as readonly { readonly parts?: object }[];
  assert.deepEqual(message?.parts, {
    header: 'Hello World',
    body: 'This message shows that we can write to you on WhatsApp.',
    footer: 'A template to try things out with',
    buttons: [],
  });
});

test('what was written offline waits, and so does what was sent there', async () => {
  const { customer, chat, sendText } = await withCustomer();
  customer.goesOffline();
  await customer.writes('Later');
  await customer.sends({ type: 'image', file: SAMPLE_FILES.photo });
  const { online, waiting, messages } = await chat();
  assert.deepEqual([online, messages], [false, []]);
  assert.deepEqual(waiting, [
    { type: 'text', text: 'Later' },
    { type: 'image', text: '' },
  ]);
  await customer.comesOnline();
  customer.goesOffline();
  await sendText(customer.waId);
  assert.deepEqual([(await chat()).held, (await chat()).waiting], [1, []]);
});
