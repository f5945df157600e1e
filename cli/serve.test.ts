import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./deskproof.js', import.meta.url));

test('serve says where everything is, answers there, and ends when asked to', async () => {
  const child = spawn(process.execPath, [script, 'serve', '--port', '0', '--json']);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const { url, desks } = JSON.parse(said.toString()) as {
    url: string;
    desks: { agent: string; link: string }[];
  };
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
  assert.equal((await fetch(`${url}/health`)).status, 200);
  const token = desks[0]?.link.split('#token=')[1] ?? '';
  const headers = { authorization: `Bearer ${token}` };
  const opened = await fetch(`${url}/api/v1/desks`, { method: 'POST', headers });
  assert.equal(opened.status, 201);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('a port in use is a sentence and exit code 2', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = String((taken.address() as AddressInfo).port);
  const { status, stderr } = spawnSync(process.execPath, [script, 'serve', '--port', port], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  taken.close();
  assert.equal(status, 2);
  assert.equal(stderr, `Something listens at 127.0.0.1, port ${port} already. Try --port 0.\n`);
});

test('what is no port is a sentence and exit code 2', () => {
  const { status, stderr } = spawnSync(process.execPath, [script, 'serve', '--port', 'http'], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  assert.equal(status, 2);
  assert.match(stderr, /^"http" is no --port: give a whole number from 0 to 65535\.\n$/);
});
