import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import type { OwnWebhook } from '../index.ts';
import { BUSINESS, createBench } from './test-bench.ts';

const changes: OwnWebhook['changes'] = [
  { field: 'messages', value: { messages: [{ type: 'text', text: { body: 'é' } }] } },
  { field: 'weather_update', value: { event: 'RAIN' } },
];

/** Sends one, and gives what arrived of it. */
async function sent(signature?: OwnWebhook['signature']) {
  const bench = createBench();
  bench.answerWith(() => new Response('thanks', { status: 202 }));
  const outcome = await bench.simulator.delivers({ changes, ...(signature && { signature }) });
  const [arrived] = bench.arrived;
  assert.ok(arrived);
  return { bench, outcome, ...arrived };
}

const { appSecret } = BUSINESS;
const sign = (body: string, key: string) =>
  `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
const SIGNATURE = 'x-hub-signature-256';

test('a webhook of one’s own arrives as it was given, with the number’s particulars, signed', async () => {
  const { text, headers, outcome, value } = await sent();
  assert.equal(headers.get(SIGNATURE), sign(text, appSecret));
  assert.match(text, /\\u00e9/u);
  assert.equal(value.metadata['phone_number_id'], BUSINESS.phoneNumberId);
  const { entry } = JSON.parse(text) as { readonly entry: readonly unknown[] };
  const topic = { value: { event: 'RAIN' }, field: 'weather_update' };
  assert.deepEqual(entry[1], { id: BUSINESS.wabaId, changes: [topic] });
  assert.deepEqual(outcome, { status: 202, response: 'thanks' });
});

test('it can be signed wrongly, in each way', async () => {
  const missing = await sent('missing');
  assert.equal(missing.headers.get(SIGNATURE), null);
  assert.equal(missing.headers.get('x-hub-signature'), null);
  const key = await sent('other-key');
  assert.notEqual(key.headers.get(SIGNATURE), sign(key.text, appSecret));
  const content = await sent('other-content');
  assert.equal(content.headers.get(SIGNATURE), sign(`${content.text} `, appSecret));
  const legacy = await sent('legacy-only');
  assert.equal(legacy.headers.get(SIGNATURE), null);
  assert.match(legacy.headers.get('x-hub-signature') ?? '', /^sha1=/u);
});

test('it is on the wire log, is tried once, and is no delivery', async () => {
  const { bench } = await sent('missing');
  const [record] = bench.simulator.wire();
  assert.equal(record?.status, 202);
  assert.match(record.request, /^POST https:\/\/centre.example\/webhook\n\n\{/u);
  await bench.advance(7 * 86_400_000);
  assert.equal(bench.arrived.length, 1);
  assert.deepEqual(bench.simulator.deliveries(), []);
});

test('nobody there is told in words', async () => {
  const bench = createBench();
  bench.answerWith(() => Promise.reject(new Error('refused')));
  const { status, reason } = await bench.simulator.delivers({ changes });
  assert.equal(status, 0);
  assert.match(reason ?? '', /No answer: .*refused/u);
});
