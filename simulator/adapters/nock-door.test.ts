import assert from 'node:assert/strict';
import { request as httpsRequest } from 'node:https';
import { test } from 'node:test';
import nock from 'nock';
import { BUSINESS, createBench } from '../application/test-bench.ts';
import { openNockDoor } from './nock-door.ts';

const URL_OF_MESSAGES = `https://graph.facebook.com/v24.0/${BUSINESS.phoneNumberId}/messages`;
const HEADERS = {
  authorization: `Bearer ${BUSINESS.accessToken}`,
  'content-type': 'application/json',
};
const body = (to: string): string =>
  JSON.stringify({ messaging_product: 'whatsapp', to, text: { body: 'Grüße 👍' } });

test('global fetch on graph.facebook.com is answered by the simulator, and statuses follow the answer', async (t) => {
  const { simulator, arrived, idle, answerWith, statuses } = createBench();
  const customer = simulator.customers.create();
  await customer.writes('hello');
  t.after(openNockDoor(simulator));
  const order: string[] = [];
  answerWith(() => {
    order.push('status');
    return new Response('');
  });
  const response = await fetch(URL_OF_MESSAGES, {
    method: 'POST',
    headers: HEADERS,
    body: body(customer.waId),
  });
  const { messages } = (await response.json()) as { messages: [{ id: string }] };
  order.push('answer read');
  await idle();
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('facebook-api-version'), 'v24.0');
  assert.deepEqual(
    customer.received().map(({ id, text }) => [id, text]),
    [[messages[0].id, 'Grüße 👍']],
  );
  assert.deepEqual(order, ['answer read', 'status', 'status']);
  assert.deepEqual(statuses(), ['sent', 'delivered']);
  assert.equal(arrived.length, 3);
});

test('node:https goes through the same door', async (t) => {
  const { simulator, idle } = createBench();
  const customer = simulator.customers.create();
  await customer.writes('hello');
  t.after(openNockDoor(simulator));
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const request = httpsRequest(
      URL_OF_MESSAGES,
      { method: 'POST', headers: HEADERS },
      (response) => {
        response.resume().on('end', () => {
          resolve(response.statusCode);
        });
      },
    );
    request.on('error', reject).end(body(customer.waId));
  });
  await idle();
  assert.equal(status, 200);
  assert.equal(customer.received().length, 1);
});

test('bodies that only call themselves JSON, queries and all methods get the platform’s own errors', async (t) => {
  const { simulator } = createBench();
  t.after(openNockDoor(simulator));
  const code = async (url: string, init: RequestInit): Promise<unknown> => {
    const answer = (await (await fetch(url, init)).json()) as { error: { code: number } };
    return answer.error.code;
  };
  assert.equal(
    await code(URL_OF_MESSAGES, { method: 'POST', headers: HEADERS, body: '{"to":' }),
    100,
  );
  const bytes = new Uint8Array([0x7b, 0xff, 0xfe, 0x00]);
  assert.equal(await code(URL_OF_MESSAGES, { method: 'POST', headers: HEADERS, body: bytes }), 100);
  assert.match(simulator.wire().at(-1)?.request ?? '', /\{\ufffd\ufffd\0$/);
  assert.equal(await code(`${URL_OF_MESSAGES}?access_token=wrong`, { method: 'DELETE' }), 190);
  assert.equal(
    await code('https://graph.facebook.com/v24.0/7/x?a=b', { method: 'GET', headers: HEADERS }),
    2500,
  );
  const url = `https://graph.facebook.com/${BUSINESS.phoneNumberId}?fields=id&access_token=${BUSINESS.accessToken}`;
  assert.deepEqual(await (await fetch(url)).json(), { id: BUSINESS.phoneNumberId });
});

test('closing the door takes away its own interceptors and no one else’s', async () => {
  const [first, second] = [createBench(), createBench()];
  const other = nock('https://graph.facebook.com').persist().get('/other').reply(200, 'other');
  const closeFirst = openNockDoor(first.simulator);
  const closeSecond = openNockDoor(second.simulator, { host: 'https://graph.example' });
  closeFirst();
  assert.equal(await (await fetch('https://graph.facebook.com/other')).text(), 'other');
  await assert.rejects(fetch(URL_OF_MESSAGES));
  assert.equal((await fetch('https://graph.example/x', { headers: HEADERS })).status, 400);
  assert.equal(first.simulator.wire().length, 0);
  assert.equal(second.simulator.wire().length, 1);
  closeSecond();
  for (const interceptor of other.activeMocks()) assert.match(interceptor, /other/);
  nock.cleanAll();
});

test('files come from the platform’s other host, through the same door', async (t) => {
  const { simulator } = createBench();
  t.after(openNockDoor(simulator));
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new File(['a note'], 'a.txt', { type: 'text/plain' }));
  const { authorization } = HEADERS;
  const headers = { authorization, 'user-agent': 'centre/1.0' };
  const upload = `https://graph.facebook.com/${BUSINESS.phoneNumberId}/media`;
  const uploaded = await fetch(upload, { method: 'POST', headers, body: form });
  const { id } = (await uploaded.json()) as { id: string };
  const described = await fetch(`https://graph.facebook.com/${id}`, { headers });
  const { url } = (await described.json()) as { url: string };
  assert.equal(new URL(url).host, 'lookaside.fbsbx.com');
  assert.equal(await (await fetch(url, { headers })).text(), 'a note');
});

test('a connection that breaks is an error at the caller', async (t) => {
  const { simulator } = createBench();
  t.after(openNockDoor(simulator));
  simulator.faults.set('hang-up', { times: 1 });
  const send = () =>
    fetch(URL_OF_MESSAGES, { method: 'POST', headers: HEADERS, body: body('16505551234') });
  await assert.rejects(send());
  assert.equal((await send()).status, 200);
});
