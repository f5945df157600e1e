import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { follow, serveForTest } from './test-served.ts';

describe('the live view', () => {
  it('begins with the whole view and goes on with numbered changes', async () => {
    const { api, act, open } = await serveForTest();
    const desk = await open();
    const live = await follow(`${api.url}/api/v1/desks/${desk}/live`);
    assert.equal((await live.frame(0))['type'], 'view');
    await act(desk, { verb: 'signIn' });
    const change = await live.frame(1);
    assert.equal(change['type'], 'change');
    assert.equal(change['sequence'], 1);
    assert.deepEqual(Object.keys(change['set'] as object), ['agent']);
    await api.close();
  });

  it('goes on after what a client knows', async () => {
    const { api, act, open } = await serveForTest();
    const desk = await open();
    const url = `${api.url}/api/v1/desks/${desk}/live`;
    const states = ['Available', 'Idle', 'Meeting', 'Lunch'];
    await act(desk, { verb: 'signIn' });
    for (const state of states) await act(desk, { verb: 'setState', state });
    const live = await follow(`${url}?after=2`);
    const numbers = [await live.frame(0), await live.frame(1), await live.frame(2)];
    assert.deepEqual(
      numbers.map(({ type, sequence }) => [type, sequence]),
      [
        ['change', 3],
        ['change', 4],
        ['change', 5],
      ],
    );
    const lost = await follow(`${url}?after=99`);
    assert.equal((await lost.frame(0))['type'], 'view', 'a number that never was');
    assert.equal(await live.closed(), 4002, 'the newer connection took its place');
    await api.close();
  });

  it('brings timers up to date when asked', async () => {
    const { api, act, clock, open } = await serveForTest();
    const desk = await open();
    await act(desk, { verb: 'signIn' });
    const live = await follow(`${api.url}/api/v1/desks/${desk}/live`);
    await live.frame(0);
    await clock.advance(7000, () => Promise.resolve());
    live.send({ type: 'sync', id: 1, allText: true });
    const change = (await live.frame(1))['set'] as { agent: { stateSeconds: number } };
    assert.equal(change.agent.stateSeconds, 7);
    const synced = await live.frame(2);
    assert.equal(synced['type'], 'synced');
    assert.match(String(synced['allText']), /Idle/);
    await api.close();
  });

  it('waits for a client that sees nothing, and meanwhile for nobody else', async () => {
    const { api, act, open } = await serveForTest();
    const desk = await open();
    const other = await open('token-two');
    await act(desk, { verb: 'signIn' });
    const slow = await follow(`${api.url}/api/v1/desks/${desk}/live`);
    for (let turn = 0; turn < 40; turn++) {
      const state = turn % 2 === 0 ? 'Available' : 'Idle';
      assert.equal((await act(desk, { verb: 'setState', state })).status, 200);
    }
    const quick = await follow(`${api.url}/api/v1/desks/${other}/live`, 'token-two');
    await quick.frame(0);
    await act(other, { verb: 'signIn' }, 'token-two');
    assert.equal((await quick.frame(1))['type'], 'change');
    assert.equal(slow.frames.length, 16);
    slow.send({ type: 'seen', sequence: Number(slow.frames.at(-1)?.['sequence']) });
    const next = await slow.frame(16);
    assert.equal(next['type'], 'view', 'what it missed comes in one');
    await api.close();
  });

  it('closes on what is no frame', async () => {
    const { api, open } = await serveForTest();
    const url = `${api.url}/api/v1/desks/${await open()}/live`;
    for (const bad of ['{', '[]', '{"type":"fly"}', '{"type":"sync"}']) {
      const live = await follow(url);
      live.socket.send(bad);
      assert.equal(await live.closed(), 4400, bad);
    }
    await api.close();
  });

  it('is for its own agent only', async () => {
    const { api, open } = await serveForTest();
    const url = `${api.url}/api/v1/desks/${await open()}/live`;
    await assert.rejects(follow(url, 'token-two'), /404/);
    await assert.rejects(follow(url, 'nobody'), /401/);
    await api.close();
  });

  it('tells a window that was closed from one that was cut off', async () => {
    const { api, ask, open } = await serveForTest();
    const desk = await open();
    const url = `${api.url}/api/v1/desks/${desk}/live`;
    const connection = async () => {
      const body = (await (await ask(`/api/v1/desks/${desk}`)).json()) as {
        view: { agent: { connection: string } };
      };
      return body.view.agent.connection;
    };
    for (const leave of ['terminate', 'close'] as const) {
      const live = await follow(url);
      assert.equal(await connection(), 'online');
      live.socket[leave]();
      await live.closed();
      for (let looks = 0; (await connection()) === 'online' && looks < 200; looks++) continue;
      assert.equal(await connection(), 'offline', leave);
    }
    assert.equal(await open(), desk, 'only a window that was closed is given back');
    await api.close();
  });
});
