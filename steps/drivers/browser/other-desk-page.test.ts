import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, shutDown } from './launch.ts';

/** Whatever is left to be stopped. */
const stops: (() => unknown)[] = [];
after(async () => {
  for (const stop of stops) await stop();
});

/** The other desk on the wall's clock, with one tenant; what it sends to WhatsApp is `sent`. */
async function otherDesk() {
  const folder = fileURLToPath(new URL('../../../examples/other-desk', import.meta.url));
  const child = spawn('python3', [folder, '--until-stdin-ends'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  stops.push(() => child.kill());
  const signal = AbortSignal.timeout(10_000);
  const [line] = (await once(createInterface(child.stdout), 'line', { signal })) as [string];
  const { url, key } = JSON.parse(line) as { url: string; key: string };
  const graph = await fakeGraph();
  const words = { token: 't', secret: 's', verify: 'v' };
  const number = { id: '1', shown: '+1 555-078-3881', graph: graph.url, ...words };
  const opened = await fetch(`${url}/tenants`, {
    ...{ method: 'POST', body: JSON.stringify({ number }) },
    headers: { authorization: `Bearer ${key}` },
  });
  const told = (await opened.json()) as { tenant: string; agents: { name: string; pin: string }[] };
  return { base: `${url}/tenants/${told.tenant}`, agents: told.agents, sent: graph.sent };
}

async function fakeGraph() {
  const sent: string[] = [];
  const server = createServer((request, response) => {
    request.on('data', (piece: Buffer) => void sent.push(piece.toString()));
    request.on('end', () => response.end('{"messages":[{"id":"wamid.1"}]}'));
  });
  server.listen(0, '127.0.0.1');
  stops.push(() => server.close());
  await once(server, 'listening');
  return { sent, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A customer's message, signed as WhatsApp signs. */
async function write(base: string, text: string): Promise<void> {
  const contacts = [{ wa_id: '12025550143', profile: { name: 'Ada Lovelace' } }];
  const messages = [{ from: '12025550143', id: 'wamid.0', type: 'text', text: { body: text } }];
  const value = { metadata: { phone_number_id: '1' }, contacts, messages };
  const body = JSON.stringify({ entry: [{ changes: [{ field: 'messages', value }] }] });
  const signature = `sha256=${createHmac('sha256', 's').update(body).digest('hex')}`;
  const headers = { 'x-hub-signature-256': signature };
  assert.equal((await fetch(`${base}/whatsapp`, { method: 'POST', body, headers })).status, 200);
}

test("the other desk's page works a chat from its beginning to its note", async () => {
  const { base, agents, sent } = await otherDesk();
  const { browser } = await launch();
  stops.push(shutDown);
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto(`${base}/page.html?poll=0.2`);
  await page.getByLabel('Name').fill(agents[0]?.name ?? '');
  await page.getByLabel('PIN').fill(agents[0]?.pin ?? '');
  await press('Open');
  await press('Begin shift');
  await press('Ready');
  await write(base, 'Where is <b>it</b>?');
  await page.getByRole('log').getByText('Where is <b>it</b>?').waitFor();
  await page.getByLabel('Your answer').pressSequentially('On its way.');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('On its way.').waitFor();
  await page.getByText('sent').waitFor();
  assert.match(sent.join(''), /"body": ?"On its way\."/u);
  await press('Close chat');
  await press('Yes');
  await page.getByLabel('Search').pressSequentially('answ');
  await page.getByLabel('Answered').check();
  await press('Note');
  await page.getByText('Ada Lovelace: Answered').waitFor();
  assert.equal(await page.getByLabel('Your answer').count(), 0);
});
