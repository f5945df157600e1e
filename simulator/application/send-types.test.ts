import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FETCH_TIMEOUT_MS, LINK_CACHED_MS } from './attachments.ts';
import { BUSINESS, createBench, errorOf, type Bench } from './test-bench.ts';

const DAY = 24 * 3_600_000;
const JPEG = 'https://shop.example/lamp.jpg';

async function conversation(options: Parameters<typeof createBench>[0] = {}) {
  const bench = createBench(options);
  const customer = bench.simulator.customers.create({ phone: '+16505551234' });
  await customer.writes('hello');
  const send = async (type: string, own: object) => {
    const body = { messaging_product: 'whatsapp', to: customer.waId, type, [type]: own };
    const response = await bench.post(body);
    assert.equal(response.status, 200, `${type} is taken`);
    const { messages } = (await response.json()) as { messages: [{ id: string }] };
    await bench.idle();
    return messages[0].id;
  };
  return { bench, customer, send };
}

async function upload({ simulator }: Bench, type: string): Promise<string> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new File(['bytes'], 'file', { type }));
  const response = await simulator.graph(
    new Request(`https://graph.facebook.com/${BUSINESS.phoneNumberId}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${BUSINESS.accessToken}` },
      body: form,
    }),
  );
  return ((await response.json()) as { id: string }).id;
}

const failures = ({ arrived }: Bench) =>
  arrived
    .flatMap(({ value }) => value.statuses ?? [])
    .map(
      (it) =>
        (it['errors'] as { code: number; error_data: { details: string } }[] | undefined)?.[0],
    )
    .filter((it) => it !== undefined);

test('a file reaches the phone with its words, its own object and what it shows', async () => {
  const { bench, customer, send } = await conversation();
  const id = await upload(bench, 'image/jpeg');
  const image = { id, caption: 'Your lamp' };
  await send('image', image);
  const [message] = customer.received();
  assert.equal(message?.type, 'image');
  assert.equal(message.text, 'Your lamp');
  assert.deepEqual(message.body, image);
  assert.deepEqual(message.media, [{ kind: 'image', place: 'image', id }]);
  assert.deepEqual(bench.statuses(), ['sent', 'delivered']);
});

test('a customer opens what was uploaded, under the name that was sent with it', async () => {
  const { bench, customer, send } = await conversation();
  const text = await send('text', { body: 'Here:' });
  const id = await upload(bench, 'application/pdf');
  const document = await send('document', { id, filename: 'invoice.pdf' });
  const opened = customer.opens(document);
  assert.deepEqual([opened?.type, opened?.name], ['application/pdf', 'invoice.pdf']);
  assert.equal(new TextDecoder().decode(opened?.bytes), 'bytes');
  assert.equal(customer.opens(text), undefined);
  assert.equal(customer.opens('wamid.x'), undefined);
});

test('an unknown media id is refused wherever it stands, and one of the wrong kind fails with 131053', async () => {
  const { bench, customer, send } = await conversation();
  const to = { messaging_product: 'whatsapp', to: customer.waId };
  const end = 'is not a valid whatsapp business account media attachment ID';
  const plain = await errorOf(await bench.post({ ...to, type: 'image', image: { id: '1' } }));
  assert.deepEqual([plain.code, plain.message], [100, `(#100) Param image['id'] ${end}`]);
  const header = { type: 'video', video: { id: '1' } };
  const action = { name: 'send_location' };
  const interactive = { type: 'location_request_message', header, body: { text: 'x' }, action };
  const inside = await errorOf(await bench.post({ ...to, type: 'interactive', interactive }));
  assert.equal(inside.message, `(#100) Param interactive['header']['video']['id'] ${end}`);
  assert.deepEqual(bench.statuses(), []);
  const id = await upload(bench, 'audio/ogg');
  await send('image', { id });
  assert.deepEqual(bench.statuses(), ['failed']);
  assert.equal(failures(bench)[0]?.code, 131053);
  assert.match(
    failures(bench)[0]?.error_data.details ?? '',
    /Unsupported image mime type audio\/ogg/,
  );
  await send('document', { id });
  assert.deepEqual(bench.statuses().slice(1), ['sent', 'delivered']);
});

test('a link is fetched once in ten minutes, and a bad one fails with 131053', async () => {
  const asked: string[] = [];
  let type = 'image/jpeg; charset=binary';
  const { bench, send } = await conversation({
    fetchMedia: (url) => {
      asked.push(url);
      if (type === '') return Promise.reject(new Error('gone'));
      return Promise.resolve({ type, bytes: new Uint8Array(9) });
    },
  });
  await send('image', { link: JPEG });
  await bench.advance(LINK_CACHED_MS - 1);
  await send('image', { link: JPEG });
  assert.deepEqual(asked, [JPEG]);
  await bench.advance(1);
  type = 'text/html';
  await send('image', { link: JPEG });
  type = '';
  await send('image', { link: JPEG });
  assert.equal(asked.length, 3);
  assert.deepEqual(bench.statuses().slice(-2), ['failed', 'failed']);
  assert.deepEqual(
    failures(bench).map((it) => [it.code, it.error_data.details.slice(0, 41)]),
    [
      [131053, 'Unsupported image mime type text/html. Pl'],
      [131053, 'The file could not be fetched.'],
    ],
  );
});

test('a link that never answers fails by the clock; a file too large for its type fails too', async () => {
  const { bench, customer } = await conversation({
    fetchMedia: (url) =>
      url.endsWith('big')
        ? Promise.resolve({ type: 'image/png', bytes: new Uint8Array(5 * 1024 * 1024 + 1) })
        : new Promise(() => undefined),
    track: () => undefined,
  });
  const body = { messaging_product: 'whatsapp', to: customer.waId, type: 'image' };
  await bench.post({ ...body, image: { link: 'https://shop.example/never' } });
  await bench.post({ ...body, image: { link: 'https://shop.example/big' } });
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  assert.deepEqual(bench.statuses(), ['failed']);
  await bench.advance(FETCH_TIMEOUT_MS);
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  assert.deepEqual(bench.statuses(), ['failed', 'failed']);
});

test('a reaction sits on the message it is about, goes again, and is only reported sent', async () => {
  const { bench, customer, send } = await conversation();
  const to = customer.sent()[0]?.id ?? '';
  await send('reaction', { message_id: to, emoji: '👍' });
  assert.deepEqual(customer.sent()[0]?.reactions, { business: '👍' });
  await send('reaction', { message_id: to, emoji: '❤️' });
  assert.deepEqual(customer.sent()[0]?.reactions, { business: '❤️' });
  await send('reaction', { message_id: to, emoji: '' });
  assert.deepEqual(customer.sent()[0]?.reactions, {});
  await customer.reads();
  assert.deepEqual(customer.received(), []);
  assert.deepEqual(bench.statuses(), ['sent', 'sent', 'sent']);
});

test('a reaction to nothing, to another’s message, to a reaction or after 30 days fails with 131009', async () => {
  const { bench, customer, send } = await conversation();
  const other = bench.simulator.customers.create();
  await other.writes('hi');
  const reaction = await send('reaction', { message_id: customer.sent()[0]?.id, emoji: '👍' });
  for (const id of ['wamid.x', other.sent()[0]?.id, reaction]) {
    await send('reaction', { message_id: id, emoji: '👍' });
  }
  await bench.advance(30 * DAY);
  await customer.writes('still here');
  await send('reaction', { message_id: customer.sent()[0]?.id, emoji: '👍' });
  await bench.advance(1);
  await send('reaction', { message_id: customer.sent()[0]?.id, emoji: '👍' });
  assert.deepEqual(bench.statuses(), ['sent', 'failed', 'failed', 'failed', 'sent', 'failed']);
  assert.deepEqual(
    failures(bench).map(({ code }) => code),
    [131009, 131009, 131009, 131009],
  );
});

test('a reaction reaches a phone that was offline after the message it is about', async () => {
  const { bench, customer, send } = await conversation();
  customer.goesOffline();
  const id = await bench.sendText(customer.waId);
  await send('reaction', { message_id: id, emoji: '👍' });
  await customer.comesOnline();
  assert.deepEqual(customer.received()[0]?.reactions, { business: '👍' });
  assert.deepEqual(bench.statuses(), ['sent', 'sent', 'delivered']);
});

test('a voice note that is played is reported read, then played, and played only once', async () => {
  const { bench, customer, send } = await conversation();
  const id = await send('audio', { id: await upload(bench, 'audio/ogg'), voice: true });
  const song = await send('audio', { id: await upload(bench, 'audio/mpeg') });
  await assert.rejects(customer.plays(song), /cannot play wamid\..*no voice note/);
  await assert.rejects(customer.plays('wamid.x'), /no voice note of that id/);
  customer.goesOffline();
  await customer.plays(id);
  const delivered = ['sent', 'delivered', 'sent', 'delivered'];
  assert.deepEqual(bench.statuses(), delivered);
  await customer.comesOnline();
  assert.deepEqual(bench.statuses(), [...delivered, 'read', 'read', 'played']);
  await customer.plays(id);
  assert.equal(bench.statuses().length, 7);
  assert.equal(customer.received()[0]?.played, true);
});
