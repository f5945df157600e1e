import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./deskproof.js', import.meta.url));

interface Said {
  readonly url: string;
  readonly control: { readonly url: string };
  readonly graph: { readonly url: string; readonly accessToken: string };
  readonly desks: readonly { readonly agent: string; readonly link: string }[];
  readonly webhook: { readonly url: string; readonly verified?: boolean; readonly reason?: string };
}

async function started(...flags: string[]) {
  const child = spawn(process.execPath, [script, 'sandbox', '--port', '0', ...flags]);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString() };
}

test('sandbox says where everything is, answers there, and ends when asked to', async () => {
  const { child, said } = await started('--json', '--customers', '2');
  const { url, control, graph, desks, webhook } = JSON.parse(said) as Said;
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/phones\/$/);
  assert.equal((await fetch(url)).status, 200);
  assert.equal(webhook.verified, true);
  const { customers } = (await (await fetch(`${control.url}/customers`)).json()) as {
    customers: unknown[];
  };
  assert.equal(customers.length, 2);
  const desk = await fetch(desks[0]?.link ?? '');
  const policy = desk.headers.get('content-security-policy') ?? '';
  const { port } = new URL(url);
  assert.ok(policy.includes(`frame-ancestors http://127.0.0.1:${port} http://localhost:${port}`));
  const headers = { authorization: `Bearer ${graph.accessToken}` };
  assert.equal((await fetch(`${graph.url}/v24.0/106540352242922`, { headers })).status, 200);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('for people the page comes first', async () => {
  const { child, said } = await started();
  assert.match(said, /^A WhatsApp to play with: open http:\/\/127\.0\.0\.1:\d+\/phones\/\n/);
  assert.match(said, /Agent Ahlström +http:.*#token=/);
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('with a contact centre of one’s own there is no reference, and the handshake is told', async () => {
  const flags = ['--webhook-url', 'http://127.0.0.1:9/webhook', '--app-secret', 's3'];
  const { child, said } = await started('--json', ...flags);
  const { desks, webhook, control } = JSON.parse(said) as Said;
  assert.deepEqual([desks, webhook.url, webhook.verified], [[], flags[1], false]);
  assert.notEqual(webhook.reason ?? '', '');
  const setting = (await (await fetch(`${control.url}/setting`)).json()) as {
    webhook: { appSecret: string };
    handshake: { verified: boolean };
  };
  assert.deepEqual([setting.webhook.appSecret, setting.handshake.verified], ['s3', false]);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

function refused(...flags: string[]) {
  const given = [script, 'sandbox', ...flags];
  const { status, stderr } = spawnSync(process.execPath, given, {
    ...{ encoding: 'utf8', timeout: 30_000 },
  });
  return [status, stderr];
}

test('ports in use, whichever, are a sentence and exit code 2', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = String((taken.address() as AddressInfo).port);
  const sentence = `Something listens at 127.0.0.1, port ${port} already. Try --port 0.\n`;
  assert.deepEqual(refused('--port', '0', '--desk-port', port), [2, sentence]);
  assert.deepEqual(refused('--port', port, '--graph-port', '0', '--desk-port', '0'), [2, sentence]);
  taken.close();
});

test('what makes no sense, before and while it starts, is a sentence and exit code 2', () => {
  for (const [flags, sentence] of [
    [['--port', 'http'], /^"http" is no --port/],
    [
      ['--port', '0', '--host', '0.0.0.0'],
      /needs a token \(--control-token\) to listen at 0\.0\.0\.0/,
    ],
  ] as const) {
    const [status, stderr] = refused(...flags);
    assert.equal(status, 2, String(stderr));
    assert.match(String(stderr), sentence);
  }
});
