import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, test } from 'node:test';
import { BUSINESS, createBench } from '../application/test-bench.ts';
import { openHttpDoor } from './http-door.ts';
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

test('a send over the network is answered, reaches the customer, and its statuses follow', async () => {
  const { door, simulator, idle, statuses } = await served();
  const customer = simulator.customers.create();
  await customer.writes('hello');
  const response = await fetch(`${door.url}${MESSAGES}`, {
    method: 'POST',
    headers: AUTHORISED,
    body: textTo(customer.waId, 'Grüße 👍'),
  });
  const { messages } = (await response.json()) as { messages: [{ id: string }] };
  await idle();
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('facebook-api-version'), 'v24.0');
  assert.equal(response.headers.get('content-type'), 'application/json; charset=UTF-8');
  assert.deepEqual(
    customer.received().map(({ id, text }) => [id, text]),
    [[messages[0].id, 'Grüße 👍']],
  );
  assert.deepEqual(statuses(), ['sent', 'delivered']);
});

test('a chunked body without a length, and a path without a version, are taken', async () => {
  const { door, simulator } = await served();
  const customer = simulator.customers.create();
  await customer.writes('hello');
  const request = httpRequest(`${door.url}/${BUSINESS.phoneNumberId}//messages/`, {
    method: 'POST',
    headers: { ...AUTHORISED, 'transfer-encoding': 'chunked' },
  });
  const body = textTo(customer.waId);
  for (let at = 0; at < body.length; at += 7) request.write(body.slice(at, at + 7));
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  assert.equal(response.statusCode, 200);
});

test('a connection is kept for the next call', async (t) => {
  const { door } = await served();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  t.after(() => {
    agent.destroy();
  });
  const ports = new Set<number | undefined>();
  for (let count = 0; count < 3; count += 1) {
    const request = httpRequest(`${door.url}/`, { agent }).end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    ports.add(response.socket.localPort);
    await once(response.resume(), 'end');
  }
  assert.equal(ports.size, 1);
});

test('media links lead to the host that was asked, and the file is there', async () => {
  const { door } = await served();
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'a.pdf');
  const headers = { authorization: AUTHORISED.authorization };
  const url = `${door.url}/v24.0/${BUSINESS.phoneNumberId}/media`;
  const uploaded = await fetch(url, { method: 'POST', headers, body: form });
  const { id } = (await uploaded.json()) as { id: string };
  const described = await fetch(`${door.url}/v24.0/${id}`, { headers });
  const link = ((await described.json()) as { url: string }).url;
  assert.ok(link.startsWith(`${door.url}/whatsapp_business/attachments/?`), link);
  const file = await fetch(link, { headers });
  assert.equal(await file.text(), '%PDF-1.4');
  assert.equal(file.headers.get('content-type'), 'application/pdf');
  const piece = await fetch(link, { headers: { ...headers, range: 'bytes=1-3' } });
  assert.deepEqual([piece.status, await piece.text()], [206, 'PDF']);
});

test('statuses wait until the answer has left', async () => {
  const { simulator, answered, heard } = answeringWith('x'.repeat(16 * 1024 * 1024));
  const door = await opened(simulator);
  const request = httpRequest(door.url).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  assert.equal(heard(), false, 'told before the answer was read');
  await once(response.resume(), 'end');
  await answered;
});

test('statuses do not wait for a client that has gone', async () => {
  const { simulator, answered, heard } = answeringWith('x'.repeat(16 * 1024 * 1024));
  const door = await opened(simulator);
  const request = httpRequest(door.url).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  assert.equal(heard(), false);
  response.destroy();
  await answered;
});

test('headers that take too long are answered with 408', async () => {
  const { door } = await served({ limits: { headersMs: 100, requestMs: 200 } });
  const answer = await rawExchange(door.port, 'GET / HTTP/1.1', 'Host: x', '');
  assert.equal(read(answer).status, '408');
});

test('a body that takes too long is answered with 408', async () => {
  const { door } = await served({ limits: { headersMs: 100, requestMs: 200 } });
  const lines = ['POST / HTTP/1.1', 'Host: x', 'Content-Length: 9', '', 'x'];
  assert.equal(read(await rawExchange(door.port, ...lines)).status, '408');
});

test('closing ends connections, idle ones and those with a request under way', async () => {
  const { door } = await served();
  const idle = connect(door.port, '127.0.0.1');
  await once(idle, 'connect');
  const busy = connect(door.port, '127.0.0.1');
  busy.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx');
  await ask({ host: '127.0.0.1', port: door.port });
  const ends = [idle, busy].map((socket) => {
    socket.on('error', () => undefined);
    return once(socket.resume(), 'close');
  });
  await door.close();
  await Promise.all(ends);
  await door.close();
  await assert.rejects(fetch(door.url));
});

test('a port that is taken is an error that says so', async () => {
  const { door } = await served();
  await assert.rejects(openHttpDoor(createBench().simulator, { port: door.port }), {
    code: 'EADDRINUSE',
  });
});
