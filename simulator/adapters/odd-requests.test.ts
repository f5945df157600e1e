import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import { BODY_LIMIT } from '../application/body-limit.ts';
import type { WireRequest } from '../application/wire.ts';
import {
  answeringWith,
  ask,
  closeDoors,
  opened,
  served,
  AUTHORISED,
  MESSAGES,
  rawExchange,
  read,
  textTo,
} from './test-sockets.ts';

afterEach(closeDoors);

for (const [size, status] of [
  [BODY_LIMIT, 400],
  [BODY_LIMIT + 1, 413],
  [5 * BODY_LIMIT, 413],
] as const) {
  test(`a body of ${String(size)} bytes is answered with ${String(status)}`, async () => {
    const { door } = await served();
    const url = new URL(MESSAGES, door.url);
    const options = { method: 'POST', headers: AUTHORISED };
    const request = httpRequest(url, options).end(Buffer.alloc(size, ' '));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    assert.equal(response.statusCode, status);
    assert.equal(response.headers.connection, status === 413 ? 'close' : 'keep-alive');
  });
}

test('a client that asks before it sends is told to go on, or never sends what is too much', async () => {
  const { door, simulator } = await served();
  const ask100 = async (length: number, body: string) => {
    const headers = { ...AUTHORISED, expect: '100-continue', 'content-length': String(length) };
    const request = httpRequest(new URL(MESSAGES, door.url), { method: 'POST', headers });
    let continued = false;
    request.on('continue', () => {
      continued = true;
      request.end(body);
    });
    request.flushHeaders();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    request.destroy();
    return [continued, response.statusCode];
  };
  const customer = simulator.customers.create();
  const body = textTo(customer.waId);
  assert.deepEqual(await ask100(body.length, body), [true, 200]);
  assert.deepEqual(await ask100(BODY_LIMIT + 1, ''), [false, 413]);
});

test('odd requests get an answer, and nothing breaks', async () => {
  const { door, simulator } = await served();
  const raw = async (...lines: readonly string[]) =>
    read(await rawExchange(door.port, ...lines, 'Connection: close', '', ''));
  assert.equal((await raw('HELLO', 'Host: x')).status, '400');
  assert.equal((await raw('GET / HTTP/1.1')).status, '400', 'no Host');
  assert.equal((await raw('GET / HTTP/1.0')).status, '401', 'HTTP/1.0 has none');
  assert.equal((await raw('GET / HTTP/1.1', 'Host: x', `X: ${'x'.repeat(20_000)}`)).status, '431');
  assert.equal((await raw('CONNECT example.com:443 HTTP/1.1', 'Host: x')).status, '405');
  for (const host of ['', 'a b', 'user@evil', 'x/../y', '[::1', 'x:99999', '%00', '#', '..']) {
    assert.deepEqual(await raw(`GET ${MESSAGES} HTTP/1.1`, `Host: ${host}`), {
      status: '401',
      code: 104,
    });
  }
  for (const target of [
    '*',
    'http://[x/',
    'ftp://x/',
    '//evil.example/x',
    '/%zz',
    '/..%2f..',
    '/?#',
  ]) {
    assert.equal((await raw(`OPTIONS ${target} HTTP/1.1`, 'Host: x')).status, '200', target);
  }
  const head = await fetch(`${door.url}${MESSAGES}`, { method: 'HEAD', headers: AUTHORISED });
  assert.deepEqual([head.status, await head.text()], [400, '']);
  assert.deepEqual(simulator.failures(), []);
});

test('the host of a request decides its origin; one that makes no sense counts as the door itself', async () => {
  const urls: string[] = [];
  const { simulator } = answeringWith('{}');
  const noting = {
    answer: (request: WireRequest) => {
      urls.push(request.url);
      return simulator.answer(request);
    },
  };
  const door = await opened(noting);
  const host = '127.0.0.1';
  for (const said of ['GRAPH.facebook.com', 'my_sim:80', '[::1]:9', 'a b', 'a@b', '']) {
    await ask({ host, port: door.port, path: '/x?y=1', headers: { host: said } });
  }
  await ask({ host, port: door.port, path: 'http://graph.facebook.com/z' });
  assert.deepEqual(urls, [
    'http://graph.facebook.com/x?y=1',
    'http://my_sim/x?y=1',
    'http://[::1]:9/x?y=1',
    ...Array<string>(3).fill(`${door.url}/x?y=1`),
    'http://graph.facebook.com/z',
  ]);
});

test('a client that breaks off leaves a trace, and the next one is served', async () => {
  const { door, simulator } = await served();
  const socket = connect(door.port, '127.0.0.1');
  const authorization = `Authorization: ${AUTHORISED.authorization}`;
  const head = [`POST ${MESSAGES} HTTP/1.1`, 'Host: x', authorization, 'Content-Length: 100'];
  socket.write([...head, '', '{"to":'].join('\r\n'));
  const next = { host: '127.0.0.1', port: door.port, path: '/next' };
  await ask(next);
  socket.destroy();
  const trace = () => simulator.wire().find(({ summary }) => summary === `POST ${MESSAGES}`);
  while (trace() === undefined) await ask(next);
  assert.equal(trace()?.status, 413);
  assert.deepEqual(simulator.failures(), []);
});

test('whatever bytes come, the door answers the next request', async () => {
  const { door, simulator } = await served();
  const near = fc.constantFrom(
    'GET ',
    'POST ',
    '/',
    ' HTTP/1.1',
    '\r\n',
    'Host: x',
    ': ',
    '\0',
    'Content-Length: 3',
    'Transfer-Encoding: chunked',
    '0',
    'ffffffffffffffffff',
    MESSAGES,
  );
  const bytes = fc.array(fc.oneof(near, fc.string()), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(bytes, async (parts) => {
      const socket = connect(door.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.end(`${parts.join('')}\r\n\r\n`);
      await once(socket.resume(), 'close');
      assert.equal((await ask({ host: '127.0.0.1', port: door.port })).status, 401);
    }),
    { numRuns: 60 },
  );
  assert.deepEqual(simulator.failures(), []);
});
