import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { connect } from 'node:tls';
import type { Simulator } from '../../../simulator/index.ts';
import { openGraphDoor, type GraphDoor } from './graph-door.ts';

/** Says what it was asked. */
function answering() {
  const asked: string[] = [];
  const answer: Simulator['answer'] = ({ method, url }) => {
    asked.push(`${method} ${url}`);
    const response = { status: 200, headers: {}, body: '{"told":true}' };
    return { response, answered: () => undefined };
  };
  return { asked, answer };
}

const place = { host: '127.0.0.1', port: 0 };

test('by a setting the driver is told an address, and calls arrive there', async () => {
  const { asked, answer } = answering();
  const door = await openGraphDoor(answer, place);
  assert.equal(door.told.reachedBy, 'setting');
  assert.match(door.told.url, /^http:\/\/127\.0\.0\.1:\d+\/v24\.0$/u);
  const response = await fetch(`${door.told.url}/1/messages`, { method: 'POST' });
  assert.deepEqual(await response.json(), { told: true });
  assert.deepEqual(asked, [`POST ${door.told.url}/1/messages`]);
  await door.close();
});

/** What a client sends that has Meta's address built in, and a proxy and an authority from its environment. */
async function throughProxy({ told }: GraphDoor): Promise<string> {
  const { hostname, port } = new URL(told.proxy ?? '');
  const asking = httpRequest({ hostname, port, method: 'CONNECT', path: 'graph.facebook.com:443' });
  asking.end();
  const [, socket] = (await once(asking, 'connect')) as [unknown, Socket];
  const ca = told.authority ?? '';
  const secure = connect({ socket, servername: 'graph.facebook.com', ca });
  const host = 'Host: graph.facebook.com\r\nConnection: close';
  secure.write(`GET /v24.0/1 HTTP/1.1\r\n${host}\r\n\r\n`);
  return text(secure);
}

test('by the environment the driver is told a proxy and whom to trust, and calls to Meta arrive', async () => {
  const { asked, answer } = answering();
  const door = await openGraphDoor(answer, { ...place, reachedBy: 'env' });
  assert.equal(door.told.url, 'https://graph.facebook.com/v24.0');
  assert.match(door.told.authority ?? '', /^-----BEGIN CERTIFICATE-----/u);
  assert.match(await throughProxy(door), /^HTTP\/1\.1 200 [^]*"told":true/u);
  assert.deepEqual(asked, ['GET https://graph.facebook.com/v24.0/1']);
  const next = await openGraphDoor(answer, { ...place, reachedBy: 'env' });
  assert.equal(next.told.authority, door.told.authority, 'what is trusted once goes on to be');
  await Promise.all([door.close(), next.close()]);
});
