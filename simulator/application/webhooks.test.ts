import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { BUSINESS, createBench, START } from './test-bench.ts';

test('a customer’s text arrives in the documented envelope (1.1, 1.2)', async () => {
  const { simulator, arrived } = createBench();
  const customer = simulator.customers.create({ name: 'Zoë 👍', phone: '+16505551234' });
  await customer.writes('Grüße / hello');
  assert.equal(arrived.length, 1);
  const body = JSON.parse(arrived[0]?.text ?? '') as unknown;
  assert.deepEqual(body, {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: BUSINESS.wabaId,
        changes: [
          {
            value: {
              messaging_product: 'whatsapp',
              metadata: {
                display_phone_number: BUSINESS.displayPhoneNumber,
                phone_number_id: BUSINESS.phoneNumberId,
              },
              contacts: [{ profile: { name: 'Zoë 👍' }, wa_id: '16505551234' }],
              messages: [
                {
                  from: '16505551234',
                  id: customer.sent()[0]?.id,
                  timestamp: String(START / 1000),
                  text: { body: 'Grüße / hello' },
                  type: 'text',
                },
              ],
            },
            field: 'messages',
          },
        ],
      },
    ],
  });
});

test('a webhook is ASCII, signed over exactly its bytes, and carries the platform’s headers (1.5)', async () => {
  const { simulator, arrived } = createBench();
  await simulator.customers.create({ name: 'Zoë' }).writes('ä👍 a/b');
  const { text, headers } = arrived[0] ?? assert.fail('no webhook came');
  assert.match(text, /^[\x20-\x7e]*$/);
  assert.ok(text.includes('"body":"\\u00e4\\ud83d\\udc4d a\\/b"'), text);
  const sign = (algorithm: string): string =>
    createHmac(algorithm, BUSINESS.appSecret).update(Buffer.from(text)).digest('hex');
  assert.equal(headers.get('x-hub-signature-256'), `sha256=${sign('sha256')}`);
  assert.equal(headers.get('x-hub-signature'), `sha1=${sign('sha1')}`);
  assert.equal(headers.get('content-type'), 'application/json');
  assert.equal(headers.get('content-length'), String(Buffer.byteLength(text)));
  assert.equal(headers.get('user-agent'), 'facebookexternalua');
});

test('a quoted message is named with its author', async () => {
  const { simulator, arrived, sendText } = createBench();
  const customer = simulator.customers.create();
  await customer.writes('first');
  const wamid = await sendText(customer.waId);
  const own = customer.sent()[0]?.id ?? '';
  await customer.writes('to yours', { replyTo: wamid });
  await customer.writes('to mine', { replyTo: own });
  const contexts = arrived.flatMap(({ value }) =>
    (value.messages ?? []).map((it) => it['context']),
  );
  assert.deepEqual(contexts, [
    undefined,
    { from: BUSINESS.displayPhoneNumber, id: wamid },
    { from: customer.waId, id: own },
  ]);
});

test('an update that is not answered with 200 is tried again, ever more rarely, with the same bytes', async () => {
  const { simulator, arrived, answerWith, advance } = createBench();
  answerWith(() => new Response('busy', { status: 503 }));
  await simulator.customers.create().writes('hello');
  assert.deepEqual(simulator.deliveries()[0]?.state, 'retrying');
  await advance(36 * 3_600_000);
  const waits = arrived.slice(1).map(({ at }, index) => at - (arrived[index]?.at ?? 0));
  assert.deepEqual(waits, [1e3, 4e3, 16e3, 64e3, 256e3, 1024e3, 4096e3, 16384e3, 65536e3]);
  assert.equal(new Set(arrived.map(({ text }) => text)).size, 1);
  const delivery = simulator.deliveries()[0] ?? assert.fail('nothing in the delivery log');
  assert.equal(delivery.state, 'dropped');
  assert.equal(delivery.nextAt, null);
  assert.deepEqual(new Set(delivery.attempts.map(({ status }) => status)), new Set([503]));
  assert.equal(delivery.attempts.length, 10);
});

test('retries end with the first 200, and 201 is none', async () => {
  const { simulator, arrived, answerWith, advance, pendingTimers } = createBench();
  answerWith(() => new Response('', { status: 201 }));
  await simulator.customers.create().writes('hello');
  answerWith(() => new Response(''));
  await advance(999);
  assert.equal(arrived.length, 1);
  await advance(1);
  assert.equal(arrived.length, 2);
  assert.equal(simulator.deliveries()[0]?.state, 'received');
  assert.deepEqual(
    simulator
      .wire()
      .map(({ summary, status }) => [summary.replace(/wamid\S+/, 'ID').slice(0, 10), status]),
    [
      ['message ID', 201],
      ['message ID', 200],
    ],
  );
  assert.match(simulator.wire()[1]?.summary ?? '', /\(attempt 2\)$/);
  assert.equal(pendingTimers(), 0);
});

test('a receiver that throws is told apart from one that answers, and is asked again', async () => {
  const { simulator, answerWith, advance } = createBench();
  answerWith(() => {
    throw new TypeError('connection refused');
  });
  await simulator.customers.create().writes('hello');
  const attempt = simulator.deliveries()[0]?.attempts[0];
  assert.equal(attempt?.status, 0);
  assert.match(attempt.reason ?? '', /connection refused/);
  answerWith(() => new Response(''));
  await advance(1000);
  assert.equal(simulator.deliveries()[0]?.state, 'received');
});

test('a receiver that never answers is given up after 20 seconds of the clock', async () => {
  const { simulator, answerWith, advance, pendingTimers } = createBench({ track: () => undefined });
  answerWith(() => new Promise<Response>(() => undefined));
  const customer = simulator.customers.create();
  const written = customer.writes('hello');
  await advance(19_999);
  assert.equal(simulator.deliveries()[0]?.state, 'under way');
  await advance(1);
  await written;
  const delivery = simulator.deliveries()[0];
  assert.equal(delivery?.state, 'retrying');
  assert.equal(delivery.attempts[0]?.reason, 'No answer within 20 seconds.');
  assert.equal(pendingTimers(), 1);
});

test('news of one customer keeps its order, and customers do not wait for each other', async () => {
  const { simulator, arrived, answerWith, idle } = createBench();
  const [slow, quick] = [simulator.customers.create(), simulator.customers.create()];
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  answerWith(async (request) => {
    if ((await request.text()).includes(slow.waId)) await gate;
    return new Response('');
  });
  const texts = (waId: string): unknown[] =>
    arrived.flatMap(({ value }) =>
      (value.messages ?? []).filter((it) => it['from'] === waId).map((it) => it['text']),
    );
  const written = [slow.writes('one'), slow.writes('two'), slow.writes('three')];
  await quick.writes('me');
  assert.deepEqual(texts(quick.waId), [{ body: 'me' }]);
  assert.deepEqual(texts(slow.waId), [{ body: 'one' }]);
  release();
  await Promise.all(written);
  await idle();
  assert.deepEqual(texts(slow.waId), [{ body: 'one' }, { body: 'two' }, { body: 'three' }]);
});
