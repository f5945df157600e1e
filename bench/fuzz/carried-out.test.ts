import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { notCarriedOut } from './carried-out.ts';
import { createSender } from './send.ts';
import { openSurfaces } from './surfaces.ts';

const sender = createSender();

test('every call that is spoilt is carried out as it is', async (t) => {
  const surfaces = await openSurfaces(1);
  t.after(() => surfaces.close());
  assert.deepEqual(
    surfaces.all.map(({ name }) => name),
    ['graph', 'control', 'webhook'],
  );
  assert.deepEqual(await notCarriedOut(surfaces.all, sender), []);
  assert.deepEqual([surfaces.simulator.failures(), surfaces.warnings], [[], []]);
});

test('what is refused is told, unless that refusal is the right one', async (t) => {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(request.url === '/good' ? 204 : 409).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const call = { method: 'DELETE', headers: {}, body: '{"a":1}' };
  const calls = [
    { ...call, path: '/good' },
    { ...call, path: '/bad' },
    { ...call, path: '/bad', refusal: 409 },
    { ...call, path: '/good', refusal: 409 },
  ];
  assert.deepEqual(await notCarriedOut([{ name: 'x', port, calls }], sender), [
    'Not spoilt at all it was answered 409: x DELETE /bad {"a":1}',
    'Not spoilt at all it was answered 204: x DELETE /good {"a":1}',
  ]);
  assert.deepEqual(
    bodies,
    Array.from(calls, () => call.body),
    'a body arrives whatever the method',
  );
});

test.after(() => sender.close());
