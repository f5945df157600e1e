import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./deskproof.js', import.meta.url));

interface Where {
  readonly graph: { readonly url: string; readonly tls: string };
  readonly proxy: { readonly url: string };
  readonly control: { readonly url: string };
  readonly ca: string;
  readonly business: Readonly<Record<string, string>>;
  readonly webhook: { readonly url: string; readonly verified: boolean; reason?: string } | null;
}

async function simulating(...flags: string[]): Promise<{ child: ChildProcess; where: Where }> {
  const child = spawn(process.execPath, [script, 'simulate', '--port', '0', '--json', ...flags]);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, where: JSON.parse(said.toString()) as Where };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  assert.deepEqual(await once(child, 'exit'), [0, null]);
}

test('simulate says where everything is, answers there, and ends when asked to', async () => {
  const { child, where } = await simulating(
    '--access-token',
    'sesame',
    '--number',
    '+1 (555) 078-3881',
  );
  const { graph, control, business, ca, proxy, webhook } = where;
  assert.equal(webhook, null);
  assert.equal(business['displayPhoneNumber'], '15550783881');
  assert.match(proxy.url, /^http:\/\/127\.0\.0\.1:\d+$/);
  const json = { 'content-type': 'application/json' };
  const created = await fetch(`${control.url}/customers`, { method: 'POST' });
  const { waId } = ((await created.json()) as { customer: { waId: string } }).customer;
  const customer = `${control.url}/customers/${waId}`;
  const body = JSON.stringify({ text: 'hello' });
  assert.equal(
    (await fetch(`${customer}/writes`, { method: 'POST', headers: json, body })).status,
    200,
  );
  const sent = await fetch(`${graph.url}/v24.0/${business['phoneNumberId'] ?? ''}/messages`, {
    method: 'POST',
    headers: { ...json, authorization: 'Bearer sesame' },
    body: JSON.stringify({ messaging_product: 'whatsapp', to: waId, text: { body: 'hi' } }),
  });
  assert.equal(sent.status, 200);
  const phone = await fetch(`${customer}/messages?received=0&wait=10000`);
  assert.equal(((await phone.json()) as { received: { text: string }[] }).received[0]?.text, 'hi');
  const secure = httpsRequest(graph.tls, { ca: readFileSync(ca) }).end();
  const [response] = (await once(secure, 'response')) as [{ statusCode: number }];
  assert.equal(response.statusCode, 401);
  await ended(child, 'SIGTERM');
  assert.ok(!existsSync(ca), 'the temporary certificate is left behind');
});

test('a webhook is verified at the start, and the certificate written where it was asked for', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'deskproof-'));
  const centre = createHttpServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const known = query.get('hub.verify_token') === 'open';
    response.writeHead(known ? 200 : 403).end(query.get('hub.challenge'));
  }).listen(0, '127.0.0.1');
  await once(centre, 'listening');
  t.after(() => {
    rmSync(folder, { recursive: true, force: true });
    centre.close().closeAllConnections();
  });
  const url = `http://127.0.0.1:${String((centre.address() as AddressInfo).port)}/webhook`;
  const file = join(folder, 'own-ca.pem');
  const flags = ['--webhook-url', url, '--ca-file', file, '--verify-token'];
  const right = await simulating(...flags, 'open');
  assert.deepEqual(right.where.webhook, { url, verified: true });
  assert.equal(right.where.ca, file);
  assert.match(readFileSync(file, 'utf8'), /^-----BEGIN CERTIFICATE-----\n/);
  await ended(right.child, 'SIGINT');
  assert.ok(existsSync(file));
  const wrong = await simulating(...flags, 'shut');
  assert.equal(wrong.where.webhook?.verified, false);
  assert.match(wrong.where.webhook.reason ?? '', /HTTP 403/);
  await ended(wrong.child, 'SIGINT');
});

test('for people: the lines to paste, and how to try the handshake again', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address() as AddressInfo;
  gone.close();
  const flags = ['--port', '0', '--webhook-url', `http://127.0.0.1:${String(port)}/webhook`];
  const child = spawn(process.execPath, [script, 'simulate', ...flags]);
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('/subscribe')) break;
  }
  await ended(child, 'SIGINT');
  assert.match(
    said,
    /HTTPS_PROXY=http:\/\/127\.0\.0\.1:\d+ NODE_EXTRA_CA_CERTS=\S+\.pem NO_PROXY=/,
  );
  assert.match(said, /access token +EAA\S{24}\n/);
  assert.match(said, /Ctrl\+C ends it\.\n/);
  assert.match(said, /The webhook is not verified\. .*ECONNREFUSED 127\.0\.0\.1:\d+\n/);
  assert.match(said, /Once more: curl -X POST http:\/\/127\.0\.0\.1:\d+\/subscribe\n$/);
});

test('bad input is a sentence and exit code 2, before and while it starts', () => {
  const bad: readonly [readonly string[], RegExp][] = [
    [['--webhook-url', 'localhost:3000'], /^"localhost:3000" is no webhook URL: give a whole one/],
    [['--port', '0', '--ca-file', tmpdir()], /^The certificate cannot be written to \S+: EISDIR/],
  ];
  for (const [flags, sentence] of bad) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'simulate', ...flags], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.deepEqual([status, stdout], [2, ''], flags.join(' '));
    assert.match(stderr, sentence);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});

test('a port in use is a sentence that names it, and exit code 2', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = String((taken.address() as AddressInfo).port);
  const { status, stderr } = spawnSync(
    process.execPath,
    [script, 'simulate', '--port', '0', '--proxy-port', port],
    { encoding: 'utf8', timeout: 60_000 },
  );
  taken.close();
  assert.equal(status, 2);
  assert.equal(stderr, `Something listens at 127.0.0.1, port ${port} already. Try --port 0.\n`);
});
