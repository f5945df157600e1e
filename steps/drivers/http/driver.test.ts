import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { WebSocketServer, type WebSocket } from 'ws';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';
import { driveOverHttp } from './index.ts';

interface Frame {
  readonly type: string;
  readonly id: number;
}

/** What a Desk API that is not quite right answers: to each POST of an action, and to each frame of the live view. */
interface Odd {
  readonly action?: readonly [status: number, body: unknown];
  readonly frame?: (socket: WebSocket, frame: Frame) => void;
}

const opened = { desk: 'desk-1', sequence: 3, view: { requestsTotal: 0 } };

async function withDeskApi({ action, frame }: Odd, use: (url: string) => Promise<void>) {
  const server: Server = createServer((request, response) => {
    const isAction = request.url?.endsWith('/actions') === true;
    const [status, body] = isAction && action ? action : [201, opened];
    response.writeHead(request.headers.authorization === 'Bearer t' ? status : 401);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  const live = new WebSocketServer({ server, handleProtocols: () => 'deskproof.v1' });
  live.on('connection', (socket) =>
    socket.on('message', (data) =>
      frame?.(socket, JSON.parse((data as Buffer).toString()) as Frame),
    ),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    live.clients.forEach((socket) => socket.terminate());
    server.closeAllConnections();
    server.close();
  }
}

const synced = (socket: WebSocket, id: number, sequence: number) =>
  socket.send(JSON.stringify({ type: 'synced', id, sequence }));

test('the action is refused, unknown to the target, or not answered as it should be', async () => {
  const outcomeOf = async (...action: readonly [number, unknown]) => {
    let outcome: unknown;
    await withDeskApi({ action }, async (url) => {
      const desk = await driveOverHttp({ url, token: 't' });
      outcome = await desk.act({ verb: 'signIn' }).catch((problem: unknown) => problem);
    });
    return outcome;
  };
  const error = { message: 'The agent is busy.', path: '/verb' };
  assert.deepEqual(await outcomeOf(200, { outcome: 'done' }), { outcome: 'done' });
  const refused = { outcome: 'refused', reason: 'The agent is busy.' };
  assert.deepEqual(await outcomeOf(409, { error }), refused);
  assert.deepEqual(await outcomeOf(404, { error }), refused);
  assert.deepEqual(await outcomeOf(400, { error }), { outcome: 'unsupported' });
  for (const [status, body] of [
    [500, { error }],
    [400, { error: { message: 'Malformed.', path: '/text' } }],
    [404, '<html>Not here</html>'],
    [302, ''],
  ] as const) {
    const problem = await outcomeOf(status, body);
    assert.ok(problem instanceof Unreachable, String(status));
    assert.match(problem.message, new RegExp(`/actions answered ${status} to "signIn": `, 'u'));
  }
});

test('a change before which one is missing is never passed over in silence', async () => {
  const frame: Odd['frame'] = (socket, { type, id }) => {
    if (type !== 'sync') return;
    synced(socket, id, 3);
    if (id === 1) socket.send(JSON.stringify({ type: 'change', sequence: 5, set: {} }));
  };
  await withDeskApi({ frame }, async (url) => {
    const desk = await driveOverHttp({ url, token: 't' });
    assert.equal((await desk.view()).requestsTotal, 0);
    for (let count = 0; count < 2; count++) {
      await assert.rejects(desk.view(), /Change 5 came after change 3/);
    }
  });
});

test('a live view that sends something else, or ends, is told', async () => {
  const seen = async (frame: Odd['frame'], message: RegExp) => {
    await withDeskApi(frame ? { frame } : {}, async (url) => {
      const desk = await driveOverHttp({ url, token: 't' });
      for (let count = 0; count < 2; count++) {
        await assert.rejects(desk.view(), (problem: Error) => {
          assert.ok(problem instanceof Unreachable);
          assert.match(problem.message, message);
          return true;
        });
      }
    });
  };
  await seen((socket) => socket.send('<html>'), /sent no frame of its protocol: <html>/);
  await seen((socket) => socket.send('null'), /sent no frame of its protocol: null/);
  await seen((socket) => socket.close(4008), /closed with code 4008/);
  await seen((socket) => socket.terminate(), /closed with code 1006/);
});

test('whoever cannot be opened was described wrongly', async () => {
  const atStart = (message: RegExp) => (problem: Error) => {
    assert.ok(problem instanceof UnreachableAtStart);
    assert.match(problem.message, message);
    return true;
  };
  let url = '';
  await withDeskApi({}, async (there) => {
    url = there;
    await assert.rejects(driveOverHttp({ url, token: 'wrong' }), atStart(/desks answered 401/));
  });
  await assert.rejects(driveOverHttp({ url, token: 't' }), atStart(/desks got no answer/));
});
