import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { follow, serveForTest, type TestSocket } from './test-served.ts';

type Served = Awaited<ReturnType<typeof serveForTest>>;

/** Changes an agent's state so many times, each a change of the desk's view. */
async function change({ act }: Served, desk: string, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    const state = turn % 2 === 0 ? 'Available' : 'Idle';
    assert.equal((await act(desk, { verb: 'setState', state })).status, 200);
  }
}

/** A window to follow, and another one of the same agent to act in: the first may be cut off. */
async function signedIn(served: Served, token = 'token-one') {
  const desk = await served.open(token);
  const hands = await served.open(token);
  await served.act(hands, { verb: 'signIn' }, token);
  return { desk, hands, url: `${served.api.url}/api/v1/desks/${desk}/live` };
}

async function connectionOf({ ask }: Served, desk: string): Promise<string> {
  const body = await (await ask(`/api/v1/desks/${desk}`)).json();
  return (body as { view: { agent: { connection: string } } }).view.agent.connection;
}

/** A client that shakes hands and then reads nothing at all. */
async function deaf(url: string): Promise<Socket> {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = [
    `GET ${pathname} HTTP/1.1`,
    'Host: desk',
    'Upgrade: websocket',
    'Connection: Upgrade',
  ];
  const keys = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
  const protocols = 'Sec-WebSocket-Protocol: deskproof.v1, token.token-one';
  socket.write([...head, ...keys, protocols, '', ''].join('\r\n'));
  await once(socket, 'data', { signal: AbortSignal.timeout(5000) });
  socket.pause();
  return socket;
}

const last = (live: TestSocket) => Number(live.frames.at(-1)?.['sequence']);

describe('a client of the live view', () => {
  it('that says nothing is sent away in time, and its window counts as cut off', async () => {
    const served = await serveForTest({ limits: { catchUpMs: 20 } });
    const { desk, hands, url } = await signedIn(served);
    const live = await follow(url);
    await change(served, hands, 20);
    assert.equal(await live.closed(), 4008);
    assert.equal(live.frames.length, 16);
    assert.equal(await connectionOf(served, desk), 'offline');
    await served.api.close();
  });

  it('that asks and does not listen is sent away, without an answer for each question', async () => {
    const served = await serveForTest();
    const { hands, url } = await signedIn(served);
    const live = await follow(url);
    await change(served, hands, 16);
    for (let id = 1; id <= 17; id++) live.send({ type: 'sync', id });
    assert.equal(await live.closed(), 4008);
    assert.equal(live.frames.filter(({ type }) => type === 'synced').length, 0);
    await served.api.close();
  });

  it('that was behind gets what it asked for once it has caught up, after all changes', async () => {
    const served = await serveForTest();
    const { hands, url } = await signedIn(served);
    const live = await follow(url);
    await change(served, hands, 40);
    live.send({ type: 'sync', id: 7 });
    await live.frame(15);
    live.send({ type: 'seen', sequence: last(live) });
    assert.equal((await live.frame(16))['type'], 'view');
    const synced = await live.frame(17);
    assert.deepEqual([synced['type'], synced['id']], ['synced', 7]);
    assert.equal(synced['sequence'], (await live.frame(16))['sequence']);
    await served.api.close();
  });

  it('that catches up in time stays', async () => {
    const served = await serveForTest({ limits: { catchUpMs: 60_000 } });
    const { hands, url } = await signedIn(served);
    const live = await follow(url);
    for (let round = 1; round <= 3; round++) {
      await change(served, hands, 40);
      live.send({ type: 'seen', sequence: last(live) });
      assert.equal((await live.frame(round * 16))['type'], 'view');
    }
    assert.equal(live.socket.readyState, WebSocket.OPEN);
    await served.api.close();
  });

  it('that never reads its socket keeps nobody else waiting', async () => {
    const served = await serveForTest({ limits: { catchUpMs: 20 } });
    const mine = await signedIn(served);
    const others = await signedIn(served, 'token-two');
    const socket = await deaf(mine.url);
    const quick = await follow(others.url, 'token-two');
    await quick.frame(0);
    await change(served, mine.hands, 40);
    await served.act(others.hands, { verb: 'setState', state: 'Available' }, 'token-two');
    assert.equal((await quick.frame(1))['type'], 'change');
    for (let looks = 0; looks < 500; looks++) {
      if ((await connectionOf(served, mine.desk)) === 'offline') break;
    }
    assert.equal(await connectionOf(served, mine.desk), 'offline');
    socket.destroy();
    await served.api.close();
  });

  it('that does not answer the heartbeat is cut off, and one that does stays', async () => {
    const served = await serveForTest({ limits: { heartbeatMs: 20 } });
    const mine = await signedIn(served);
    const others = await signedIn(served, 'token-two');
    const alive = await follow(others.url, 'token-two');
    const pings = { count: 0 };
    alive.socket.on('ping', () => (pings.count += 1));
    const dead = new WebSocket(
      mine.url.replace('http', 'ws'),
      ['deskproof.v1', 'token.token-one'],
      {
        autoPong: false,
      },
    );
    const [code] = (await once(dead, 'close', { signal: AbortSignal.timeout(5000) })) as [number];
    assert.equal(code, 1006);
    assert.ok(pings.count >= 1);
    assert.equal(alive.socket.readyState, WebSocket.OPEN);
    assert.equal(await connectionOf(served, mine.desk), 'offline');
    await served.api.close();
  });

  it('whose window is let go of is told so', async () => {
    const served = await serveForTest();
    const { desk, url } = await signedIn(served);
    const live = await follow(url);
    await live.frame(0);
    await served.ask(`/api/v1/desks/${desk}`, { method: 'DELETE' });
    assert.equal(await live.closed(), 1000);
    await served.api.close();
  });

  it('that sends too much at once is cut off', async () => {
    const served = await serveForTest({ limits: { frameBytes: 100 } });
    const live = await follow((await signedIn(served)).url);
    live.socket.send('x'.repeat(101));
    assert.equal(await live.closed(), 1009);
    await served.api.close();
  });

  it('is work under way until it has seen everything, or is gone', async () => {
    const under = new Set<Promise<unknown>>();
    const track = (work: Promise<unknown>) => {
      under.add(work);
      void work.then(() => under.delete(work));
    };
    const served = await serveForTest({ track });
    const { hands, url } = await signedIn(served);
    const live = await follow(url);
    await change(served, hands, 2);
    await live.frame(2);
    await served.ask('/health');
    assert.equal(under.size, 3, 'three frames are not seen yet');
    live.send({ type: 'seen', sequence: last(live) - 1 });
    live.send({ type: 'sync', id: 1 });
    await live.frame(3);
    assert.equal(under.size, 1);
    live.socket.terminate();
    await Promise.all(under);
    await served.api.close();
  });
});
