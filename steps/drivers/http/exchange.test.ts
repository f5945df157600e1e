import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { exchange } from './exchange.ts';

async function withServer(
  listener: RequestListener,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/here`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const asked = { method: 'POST', headers: { 'x-name': 'value' }, limitMs: 5000 };

test('question and answer arrive whole, bytes and all', async () => {
  const echo: RequestListener = (request, response) => {
    response.writeHead(409, { 'x-length': request.headers['content-length'] });
    request.pipe(response);
  };
  await withServer(echo, async (url) => {
    const body = `“é” ${'x'.repeat(200_000)}`;
    const answer = await exchange({ ...asked, url, body });
    assert.equal(answer.status, 409);
    assert.equal(answer.text, body);
    assert.equal(answer.headers['x-length'], String(Buffer.byteLength(body)));
    const bytes = new Uint8Array([104, 105]);
    assert.equal((await exchange({ ...asked, url, body: bytes })).text, 'hi');
  });
});

test('one connection serves questions that follow each other', async () => {
  const ports = new Set<number | undefined>();
  const note: RequestListener = ({ socket }, response) => {
    ports.add(socket.remotePort);
    response.end();
  };
  await withServer(note, async (url) => {
    for (let count = 0; count < 3; count++) await exchange({ ...asked, url, method: 'GET' });
  });
  assert.equal(ports.size, 1);
});

test('a server that does not answer is given up when the time is over', async () => {
  const silent: RequestListener = () => undefined;
  await withServer(silent, async (url) => {
    await assert.rejects(exchange({ ...asked, url, limitMs: 50 }), /nothing came within 50 ms/);
  });
});

test('an answer that never ends is given up, in time as in size', async () => {
  const endless: RequestListener = (_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) continue;
    };
    response.on('drain', more);
    more();
  };
  await withServer(endless, async (url) => {
    await assert.rejects(exchange({ ...asked, url }), /the answer has no end/);
  });
  const trickling: RequestListener = (_request, response) => void response.write('x');
  await withServer(trickling, async (url) => {
    await assert.rejects(exchange({ ...asked, url, limitMs: 50 }), /nothing came within 50 ms/);
  });
});

test('an answer that breaks off, and nobody there, are told', async () => {
  const broken: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write('half', () => response.destroy());
  };
  let gone = '';
  await withServer(broken, async (url) => {
    gone = url;
    await assert.rejects(exchange({ ...asked, url }), /aborted|hang up|ECONNRESET/);
  });
  await assert.rejects(exchange({ ...asked, url: gone }), /ECONNREFUSED/);
});
