import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { ask as askPlainly } from '../test-sockets.ts';
import { isLoopback } from './guard.ts';
import { closeControls, controlled } from './test-control.ts';

afterEach(closeControls);

test('without a token: only by a name of this machine, and by no page of another origin', async () => {
  const { door } = await controlled();
  const status = async (headers: Record<string, string>, path = '/health') => {
    const asked = await askPlainly({ host: '127.0.0.1', port: door.port, path, headers });
    assert.ok(!asked.text.includes('    at '));
    return asked.status;
  };
  const port = String(door.port);
  for (const host of ['localhost', `LOCALHOST:${port}`, '127.0.0.1:1', '127.1.2.3', '[::1]:80']) {
    assert.equal(await status({ host }), 200, host);
  }
  const names = [
    'rebound.example',
    `rebound.example:${port}`,
    'localhost.example',
    '127.0.0.1.nip.io',
    ' ',
    '[::2]',
    'localhost:x',
    '0.0.0.0',
  ];
  for (const host of names) {
    assert.equal(await status({ host }), 403, host);
    assert.equal(await status({ host }, '/nowhere'), 403, 'not even what there is');
  }
  const host = `localhost:${port}`;
  assert.equal(await status({ host, origin: `http://${host}` }), 200);
  for (const origin of [
    'null',
    'https://localhost',
    'http://localhost:1',
    'http://evil.example',
    '',
  ]) {
    assert.equal(await status({ host, origin }), 403, origin);
  }
});

test('without a token it listens nowhere but on this machine', async () => {
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'sim.example']) {
    await assert.rejects(controlled({ host }), /needs a token \(--control-token\) to listen at/);
  }
});

test('with a token: whoever has it, by any name, but no page of another origin', async () => {
  const { ask, simulator } = await controlled({ token: 'sesame', host: '0.0.0.0' });
  const authorization = 'Bearer sesame';
  assert.equal((await ask('GET', '/customers', { headers: { authorization } })).status, 200);
  assert.equal(
    (await ask('GET', '/customers', { headers: { authorization: 'bearer  sesame' } })).status,
    200,
  );
  for (const wrong of ['', 'Bearer', 'Bearer sesam', 'Bearer sesamee', 'Basic sesame', 'sesame']) {
    const { status, told, headers } = await ask('POST', '/customers', {
      headers: { authorization: wrong },
      body: '{',
    });
    assert.deepEqual([status, told.error?.code], [401, 'unauthorized'], wrong);
    assert.match(told.error?.message ?? '', /--control-token/);
    assert.equal(headers.get('www-authenticate'), 'Bearer');
  }
  const origin = 'http://evil.example';
  assert.equal(
    (await ask('GET', '/customers', { headers: { authorization, origin } })).status,
    403,
  );
  assert.equal(simulator.customers.list().length, 0);
});

test('which names are this machine', () => {
  for (const name of ['localhost', 'LocalHost', '127.0.0.1', '127.255.0.9', '::1', '[::1]']) {
    assert.ok(isLoopback(name), name);
  }
  for (const name of ['', '0.0.0.0', '::', '128.0.0.1', '127.0.0.1.example', 'xlocalhost', '1']) {
    assert.ok(!isLoopback(name), name);
  }
});
