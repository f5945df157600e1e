import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, test } from 'node:test';
import { createConnections } from './webhook-connections.ts';

const GOOD = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';
const REQUEST = 'POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n';
const LIMITS = { connections: 1, idleMs: 60_000, answerMs: 60_000 };

const open: { server: Server; sockets: Socket[] }[] = [];

afterEach(() => {
  for (const { server, sockets } of open.splice(0)) {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
});

/** A receiver by hand: `told` gets each request with its connection, and how many requests came before. */
async function receiver(told: (socket: Socket, before: number) => void) {
  const sockets: Socket[] = [];
  let requests = 0;
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    socket.on('data', () => told(socket, requests++));
  });
  open.push({ server, sockets });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${String(port)}/`), sockets, count: () => requests };
}

test('a request that met a connection about to close has a fresh one', async () => {
  const { url, sockets } = await receiver((socket, before) => {
    if (before === 1) socket.destroy();
    else socket.write(GOOD);
  });
  const { ask } = createConnections(url, LIMITS);
  assert.equal((await ask(REQUEST)).status, 200);
  assert.equal((await ask(REQUEST)).status, 200);
  assert.equal(sockets.length, 2);
});

test('a fresh connection that closes is a failure, and so is one that closes within an answer', async () => {
  const fresh = await receiver((socket) => socket.destroy());
  await assert.rejects(createConnections(fresh.url, LIMITS).ask(REQUEST));
  assert.equal(fresh.count(), 1);
  const half = await receiver((socket, before) => {
    if (before === 0) socket.write(GOOD);
    else socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhal');
  });
  const { ask } = createConnections(half.url, LIMITS);
  await ask(REQUEST);
  await assert.rejects(ask(REQUEST), /other side closed/);
  assert.equal(half.count(), 2);
});

test('silence is no closing: the request is not made again', async () => {
  const { url, count } = await receiver((socket, before) => {
    if (before === 0) socket.write(GOOD);
  });
  const { ask } = createConnections(url, { ...LIMITS, answerMs: 50 });
  await ask(REQUEST);
  await assert.rejects(ask(REQUEST), /nothing came/);
  assert.equal(count(), 2);
});

test('what waited too long for a connection is given up, and never sent', async () => {
  const { url, count } = await receiver(() => undefined);
  const { ask } = createConnections(url, { ...LIMITS, answerMs: 50 });
  const [first, second] = await Promise.allSettled([ask(REQUEST), ask(REQUEST)]);
  assert.deepEqual([first.status, second.status], ['rejected', 'rejected']);
  assert.equal(count(), 1);
});

test('an answer that trickles without end is given up', async () => {
  const { url } = await receiver((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n');
    const drip = (): void =>
      void socket.write('.', (gone) => (gone ? undefined : setImmediate(drip)));
    drip();
  });
  const { ask } = createConnections(url, { ...LIMITS, answerMs: 50 });
  await assert.rejects(ask(REQUEST), /nothing came/);
});
