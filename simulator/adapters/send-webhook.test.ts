import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, test } from 'node:test';
import { createBench } from '../application/test-bench.ts';
import { BUSINESS } from '../application/test-bench.ts';
import { createPostWebhook } from './post-webhook.ts';
import { sendWebhook, sink, SINK_URL } from './send-webhook.ts';

const servers: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** How webhooks are sent: as web requests, or over connections that stay. */
const WAYS = {
  send: () => ({ send: sendWebhook }),
  post: () => ({ send: sendWebhook, post: createPostWebhook() }),
};
const ways = Object.keys(WAYS) as (keyof typeof WAYS)[];

/** A contact centre on a port, and a platform that sends it webhooks over the network. */
async function centre(listener: RequestListener, way: keyof typeof WAYS = 'post') {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/webhook`;
  return { ...createBench({ webhook: { url, ...WAYS[way]() } }), server };
}

for (const way of ways) {
  test(`a webhook arrives byte for byte, with its headers (${way})`, async () => {
    const got: { headers: NodeJS.Dict<string | string[]>; body: string }[] = [];
    const { simulator } = await centre((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        got.push({ headers: request.headers, body });
        response.end();
      });
    }, way);
    await simulator.customers.create().writes('Grüße 👍');
    const [{ headers, body } = assert.fail('nothing came')] = got;
    assert.ok(simulator.wire()[0]?.request.endsWith(`\n\n${body}`));
    assert.equal(headers['content-length'], String(body.length));
    assert.equal(headers['content-type'], 'application/json');
    assert.match(String(headers['x-hub-signature-256']), /^sha256=[0-9a-f]{64}$/);
    assert.equal(headers['user-agent'], 'facebookexternalua');
    assert.equal(simulator.deliveries()[0]?.state, 'received');
  });
}

test('whichever clock gives up on a verification first, it is told in the same words', async (t) => {
  const told = 'The webhook gave no answer to the verification: No answer within 20 seconds.';
  const byItsClock = createBench({ track: () => undefined });
  byItsClock.answerWith(() => new Promise<Response>(() => undefined));
  const asked = byItsClock.simulator.subscribe();
  await byItsClock.advance(20_000);
  assert.equal((await asked).reason, told);
  const late = AbortSignal.abort(new DOMException('The time is up.', 'TimeoutError'));
  t.mock.method(AbortSignal, 'timeout', () => late);
  const { simulator } = await centre(() => undefined);
  assert.equal((await simulator.subscribe()).reason, told);
});

test('one connection serves webhook after webhook, and takes answers in any form', async () => {
  let connections = 0;
  const forms: ((response: ServerResponse) => void)[] = [
    (response) => response.end('with a length'),
    (response) => {
      response.write('in ');
      response.end('chunks');
    },
    (response) => response.writeHead(204).end(),
    (response) => {
      response.writeProcessing();
      response.end('after a hint');
    },
    (response) => response.end(),
  ];
  let turn = 0;
  const { simulator, server } = await centre((request, response) => {
    request.resume().on('end', () => forms[turn++]?.(response));
  });
  server.on('connection', () => (connections += 1));
  const customer = simulator.customers.create();
  for (const text of ['1', '2', '3', '4', '5']) await customer.writes(text);
  assert.deepEqual(
    simulator.wire().map(({ status, response }) => [status, response]),
    [
      [200, 'with a length'],
      [200, 'in chunks'],
      [204, ''],
      [200, 'after a hint'],
      [200, ''],
    ],
  );
  assert.equal(connections, 1);
});

test('many webhooks at once share connections, and all arrive', async () => {
  let arrived = 0;
  const { simulator } = await centre((request, response) => {
    request.resume().on('end', () => {
      arrived += 1;
      response.end();
    });
  });
  const customers = Array.from({ length: 300 }, () => simulator.customers.create());
  await Promise.all(customers.map((customer) => customer.writes('hello')));
  assert.equal(arrived, 300);
  assert.ok(simulator.deliveries().every(({ state }) => state === 'received'));
});

test('the handshake goes over the network', async () => {
  const { simulator } = await centre((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const known = query.get('hub.verify_token') === BUSINESS.verifyToken;
    response.writeHead(known ? 200 : 403).end(query.get('hub.challenge'));
  });
  assert.deepEqual(await simulator.subscribe(), { verified: true });
});

for (const way of ways) {
  test(`a redirect is not followed (${way})`, async () => {
    const asked: (string | undefined)[] = [];
    const { simulator } = await centre(({ url }, response) => {
      asked.push(url);
      response.writeHead(307, { Location: '/other' }).end();
    }, way);
    await simulator.customers.create().writes('hello');
    assert.deepEqual(asked, ['/webhook']);
    assert.deepEqual(simulator.deliveries()[0]?.attempts[0]?.status, 307);
  });
}

for (const way of ways) {
  test(`a contact centre that is not there, or breaks off, is named as what it is (${way})`, async () => {
    const { simulator, server } = await centre(({ socket }) => {
      socket.destroy();
    }, way);
    const customer = simulator.customers.create();
    await customer.writes('hello');
    server.close().closeAllConnections();
    await customer.writes('hello');
    const reasons = simulator.deliveries().map(({ attempts }) => attempts[0]?.reason);
    assert.match(reasons[0] ?? '', /^No answer: Error: other side closed$/);
    assert.match(reasons[1] ?? '', /^No answer: Error: connect ECONNREFUSED 127\.0\.0\.1:\d+$/);
  });
}

test('without a contact centre webhooks are taken in, and stand in the wire log', async () => {
  const { simulator } = createBench({ webhook: { url: SINK_URL, send: sink } });
  await simulator.customers.create().writes('hello');
  assert.deepEqual(await simulator.subscribe(), { verified: true });
  assert.equal(simulator.deliveries()[0]?.state, 'received');
  assert.deepEqual(
    simulator.wire().map(({ status }) => status),
    [200, 200],
  );
});
