import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { SAMPLE_FILES, type CustomerMessage, type SendOptions } from '../index.ts';
import { decodeWamid } from '../domain/wamid.ts';
import { INBOUND_KEPT_MS } from './media-store.ts';
import { BUSINESS, createBench, START, type Bench } from './test-bench.ts';

const SECONDS = String(START / 1000);
const BUSINESS_NUMBER = BUSINESS.displayPhoneNumber;

function bench(options: Parameters<typeof createBench>[0] = {}) {
  const made = createBench(options);
  const customer = made.simulator.customers.create({ name: 'Ada', phone: '+16505551234' });
  const told = async (message: CustomerMessage, how?: SendOptions) => {
    await customer.sends(message, how);
    return lastOf(made);
  };
  return { ...made, customer, told };
}

/** The last message that was told, with its keys in their order. */
const lastOf = ({ arrived }: Pick<Bench, 'arrived'>): Record<string, unknown> =>
  arrived.at(-1)?.value.messages?.[0] ?? {};

const base64 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

const get = ({ simulator }: Pick<Bench, 'simulator'>, url: string) =>
  simulator.graph(
    new Request(url, {
      headers: { authorization: `Bearer ${BUSINESS.accessToken}`, 'user-agent': 'centre/1.0' },
    }),
  );

test('a picture comes with its caption, type, hash, id and URL, and both ways lead to its bytes', async () => {
  const all = bench();
  const file = SAMPLE_FILES.photo;
  const message = await all.told({ type: 'image', file, caption: 'Broken' });
  const image = message['image'] as Record<string, string>;
  const { id = '', url = '' } = image;
  assert.deepEqual(Object.keys(message), ['from', 'id', 'timestamp', 'type', 'image']);
  assert.deepEqual(Object.keys(image), ['caption', 'mime_type', 'sha256', 'id', 'url']);
  assert.deepEqual(image, {
    ...{ caption: 'Broken', mime_type: 'image/jpeg', sha256: base64(file.bytes), id, url },
  });
  assert.match(url, /^https:\/\/lookaside\.fbsbx\.com\/whatsapp_business\/attachments\/\?mid=/);
  assert.deepEqual(new Uint8Array(await (await get(all, url)).arrayBuffer()), file.bytes);
  const described = await get(all, `https://graph.facebook.com/v24.0/${id}`);
  assert.equal(((await described.json()) as { mime_type: string }).mime_type, 'image/jpeg');
  await all.advance(INBOUND_KEPT_MS);
  assert.equal((await get(all, `https://graph.facebook.com/v24.0/${id}`)).status, 400);
  assert.deepEqual(all.customer.sent()[0], {
    ...{ id: message['id'], type: 'image', text: 'Broken', body: image, at: START, read: false },
  });
});

test('URLs in webhooks lead where they are told to, or are left out', async () => {
  const elsewhere = bench({ inboundMediaUrls: 'http://127.0.0.1:9000' });
  const file = SAMPLE_FILES.clip;
  const { video } = (await elsewhere.told({ type: 'video', file })) as { video: { url: string } };
  assert.match(video.url, /^http:\/\/127\.0\.0\.1:9000\/whatsapp_business\/attachments\//);
  const before = bench({ inboundMediaUrls: false });
  const message = await before.told({ type: 'video', file });
  assert.deepEqual(Object.keys(message['video'] as object), ['mime_type', 'sha256', 'id']);
});

test('sounds are voice notes or files, stickers move or not, documents have names (1.2)', async () => {
  const { told } = bench({ inboundMediaUrls: false });
  const { voiceNote, sticker, movingSticker, receipt } = SAMPLE_FILES;
  const mime = ({ audio }: Record<string, unknown>) => audio as Record<string, unknown>;
  const spoken = mime(await told({ type: 'audio', file: voiceNote, voice: true }));
  assert.equal(spoken['mime_type'], 'audio/ogg; codecs=opus');
  assert.equal(spoken['voice'], true);
  assert.equal(mime(await told({ type: 'audio', file: voiceNote }))['voice'], false);
  for (const [file, animated] of [
    [sticker, false],
    [movingSticker, true],
  ] as const) {
    const told1 = (await told({ type: 'sticker', file }))['sticker'] as Record<string, unknown>;
    assert.equal(told1['animated'], animated);
  }
  const { document } = await told({ type: 'document', file: receipt, caption: 'My bill' });
  const keys = ['caption', 'filename', 'mime_type', 'sha256', 'id'];
  assert.deepEqual(Object.keys(document as object), keys);
});

test('a file of 100 MB is taken, a byte more arrives as 131052 without a file', async () => {
  const { told } = bench();
  const limit = 100 * 1024 * 1024;
  const file = (size: number) => ({ type: 'video/mp4', bytes: new Uint8Array(size) });
  assert.equal((await told({ type: 'video', file: file(limit) }))['type'], 'video');
  const { errors, type, ...rest } = await told({ type: 'video', file: file(limit + 1) });
  assert.equal(type, 'unsupported');
  assert.deepEqual(Object.keys(rest), ['from', 'id', 'timestamp']);
  assert.deepEqual(errors, [
    {
      code: 131052,
      title: 'Media download error',
      message: 'Media download error',
      error_data: {
        details: 'Media file size too big. Max file size we currently support: 100MB.',
      },
    },
  ]);
});

test('places, cards, orders and the unsupported come as in Meta’s samples', async () => {
  const { told, customer } = bench();
  const common = { from: customer.waId, id: undefined, timestamp: SECONDS };
  const bare = (told: object): object => ({ ...told, id: undefined });
  const spot = { latitude: 37.44, longitude: -122.16, name: 'Pier', address: '1 Quay' };
  const place = await told({ type: 'location', ...spot });
  assert.deepEqual(Object.keys(place), ['from', 'id', 'timestamp', 'location', 'type']);
  const keys = ['address', 'latitude', 'longitude', 'name'];
  assert.deepEqual(Object.keys(place['location'] as object), keys);
  const contacts = [{ name: { formatted_name: 'Bo' }, phones: [{ phone: '+1', type: 'CELL' }] }];
  assert.deepEqual(bare(await told({ type: 'contacts', contacts })), {
    ...{ ...common, type: 'contacts', contacts },
  });
  const items = [{ retailerId: 'lamp', quantity: 2, price: 30, currency: 'USD' }];
  assert.deepEqual(bare(await told({ type: 'order', catalogId: '7', items })), {
    ...common,
    type: 'order',
    order: {
      catalog_id: '7',
      text: '',
      product_items: [
        { product_retailer_id: 'lamp', quantity: 2, item_price: 30, currency: 'USD' },
      ],
    },
  });
  const odd = await told({ type: 'unsupported', kind: 'poll' });
  const order = ['from', 'id', 'timestamp', 'errors', 'type', 'unsupported'];
  assert.deepEqual(Object.keys(odd), order);
  assert.equal((odd['errors'] as [{ code: number }])[0].code, 131051);
  assert.deepEqual(odd['unsupported'], { type: 'poll' });
});

test('what led to a message goes before it: an advertisement, a product, that it was forwarded', async () => {
  const { told, customer } = bench();
  const text = { type: 'text', text: 'Hi' } as const;
  const plain = await told(text);
  assert.deepEqual(Object.keys(plain), ['from', 'id', 'timestamp', 'type', 'text']);
  const referral = { source_url: 'https://fb.me/x', source_id: '1', source_type: 'ad' } as const;
  const led = await told(text, { referral });
  assert.deepEqual(Object.keys(led), ['referral', 'from', 'id', 'timestamp', 'text', 'type']);
  assert.deepEqual(led['referral'], referral);
  const product = { catalogId: '7', retailerId: 'lamp' };
  const asked = await told(text, { product });
  assert.deepEqual(Object.keys(asked), ['context', 'from', 'id', 'timestamp', 'text', 'type']);
  const context = asked['context'] as { id: string };
  assert.equal(decodeWamid(context.id)?.opaque, 'product_inquiry');
  assert.deepEqual(context, {
    from: BUSINESS_NUMBER,
    id: context.id,
    referred_product: { catalog_id: '7', product_retailer_id: 'lamp' },
  });
  const contextOf = async (how: SendOptions) => (await told(text, how))['context'];
  assert.deepEqual(await contextOf({ forwarded: 'seldom' }), { forwarded: true });
  assert.deepEqual(await contextOf({ forwarded: 'often' }), { frequently_forwarded: true });
  const replyTo = customer.sent()[0]?.id ?? '';
  assert.deepEqual(await contextOf({ replyTo }), { from: customer.waId, id: replyTo });
  assert.deepEqual(await contextOf({ replyTo, quoteForgotten: true }), { from: customer.waId });
});

test('a customer’s reaction sits on the message; removed, its emoji is left out; it can be marked as read', async () => {
  const { told, customer, sendText, post } = bench();
  await customer.writes('hello');
  const to = await sendText(customer.waId);
  const put = await told({ type: 'reaction', to, emoji: '👍' });
  assert.deepEqual(put['reaction'], { message_id: to, emoji: '👍' });
  assert.equal(put['context'], undefined);
  assert.deepEqual(customer.received()[0]?.reactions, { customer: '👍' });
  const read = { messaging_product: 'whatsapp', status: 'read', message_id: put['id'] };
  assert.equal((await post(read)).status, 200);
  const gone = await told({ type: 'reaction', to });
  assert.deepEqual(gone['reaction'], { message_id: to });
  assert.deepEqual(customer.received()[0]?.reactions, {});
  const reaction = customer.sent().at(-1)?.id ?? '';
  for (const id of ['wamid.x', reaction]) {
    const again = customer.sends({ type: 'reaction', to: id, emoji: '👍' });
    await assert.rejects(again, /Ada cannot react to .*: no such message is in the chat\./);
  }
  await assert.rejects(customer.sends({ type: 'reaction', to, emoji: 'no' }), /it is no emoji/);
});

test('everything can be drafted offline and leaves in order when the phone is back', async () => {
  const { customer, arrived, simulator, advance } = bench();
  customer.goesOffline();
  await customer.sends({ type: 'image', file: SAMPLE_FILES.picture });
  await customer.sends({ type: 'location', latitude: 1, longitude: 2 }, { forwarded: 'often' });
  await customer.writes('done');
  assert.equal(arrived.length, 0);
  await advance(1000);
  await customer.comesOnline();
  const types = arrived.map(({ value }) => value.messages?.[0]?.['type']);
  assert.deepEqual(types, ['image', 'location', 'text']);
  assert.equal(customer.sent()[0]?.at, START + 1000);
  assert.deepEqual(simulator.failures(), []);
});

test('what the app itself would not send gets a sentence, and nothing leaves', async () => {
  const { customer, arrived } = bench();
  const empty = { type: 'image/png', bytes: new Uint8Array() };
  const { photo, receipt } = SAMPLE_FILES;
  const cases: [CustomerMessage, RegExp][] = [
    [{ type: 'image', file: empty }, /cannot send an empty file/],
    [{ type: 'image', file: receipt }, /a file of type 'application\/pdf' as image/],
    [{ type: 'document', file: { ...receipt, type: 'pdf' } }, /a file of type 'pdf' as document/],
    [{ type: 'image', file: photo, caption: 'x'.repeat(65_537) }, /65537 characters/],
    [{ type: 'location', latitude: 91, longitude: 0 }, /cannot be at 91, 0/],
    [{ type: 'contacts', contacts: [] }, /no contacts at all/],
    [{ type: 'order', catalogId: '7', items: [] }, /cannot order nothing/],
    [{ type: 'button_reply', to: 'wamid.x', id: 'a' }, /no such message has arrived/],
  ];
  for (const [message, expected] of cases) await assert.rejects(customer.sends(message), expected);
  customer.blocks();
  await assert.rejects(customer.sends({ type: 'image', file: photo }), /have blocked/);
  assert.deepEqual(arrived, []);
});
