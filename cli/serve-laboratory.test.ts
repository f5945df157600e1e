import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./deskproof.js', import.meta.url));
const laboratory = [script, 'serve', '--laboratory'];

function refusal(...more: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...laboratory, ...more], {
    ...{ encoding: 'utf8', timeout: 30_000 },
  });
  return { status, stdout, stderr };
}

test('a laboratory says on one line where it is, and ends with its standard input', async (t) => {
  const child = spawn(process.execPath, [
    ...laboratory,
    ...['--port', '0', '--json', '--until-stdin-ends'],
  ]);
  t.after(() => child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  assert.match(said.toString(), /^[^\n]+\n$/u);
  const { url, token } = JSON.parse(said.toString()) as { url: string; token: string };
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/u);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(url, { headers });
  assert.deepEqual([answer.status, await answer.json()], [200, { centres: 0 }]);
  child.stdin.end();
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('without --until-stdin-ends its input may end, and Ctrl+C ends it', async (t) => {
  const child = spawn(process.execPath, [...laboratory, '--port', '0']);
  child.stdin.end();
  t.after(() => child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const [, call = '', url = ''] = /Bearer (\S+)' (\S+)/u.exec(said.toString()) ?? [];
  const answer = await fetch(url, { headers: { authorization: `Bearer ${call}` } });
  assert.equal(answer.status, 200);
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('what a laboratory has no use for is refused with exit code 2', () => {
  for (const flag of ['--host', '--customers', '--seed']) {
    const { status, stdout, stderr } = refusal(flag, '1');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, new RegExp(`'--laboratory' cannot be used with option '${flag}`, 'u'));
  }
});

test('a port in use, or none, is a sentence and exit code 2', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = String((taken.address() as AddressInfo).port);
  const { status, stderr } = refusal('--port', port);
  taken.close();
  assert.equal(status, 2);
  assert.equal(stderr, `Something listens at 127.0.0.1, port ${port} already. Try --port 0.\n`);
  assert.match(refusal('--port', 'x').stderr, /^"x" is no --port: give a whole number/u);
});
