import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import { business } from './business.ts';
import { openSandbox } from './sandbox.ts';
import { simulate, type SimulateOptions } from './simulate.ts';

async function simulating(t: TestContext, more: Partial<SimulateOptions> = {}) {
  const simulated = await simulate({
    ...{ host: '127.0.0.1', ports: { graph: 0, tls: 0, proxy: 0, control: 0 }, business, seed: 1 },
    ...{ warn: () => undefined, ...more },
  });
  t.after(() => simulated.close());
  return simulated;
}

interface Told {
  readonly customer: { readonly waId: string };
  readonly records: readonly { readonly request: string }[];
}

/** Has a customer send a photo, and gives the link that its webhook carries. */
async function linkOfPhoto(url: string, token?: string): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const post = async (path: string, body: object) => {
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await (await fetch(`${url}${path}`, sent)).json()) as Told;
  };
  const { customer } = await post('/customers', {});
  const message = { type: 'image', file: { sample: 'photo' } };
  await post(`/customers/${customer.waId}/sends`, { message });
  const { records } = (await (await fetch(`${url}/wire`, { headers })).json()) as Told;
  const [, link = ''] = /"url":"([^"]+)"/u.exec(records.at(-1)?.request ?? '') ?? [];
  return link.replaceAll(String.raw`\/`, '/');
}

test('files of customers lie where the Graph API is', async (t) => {
  const { control, graph } = await simulating(t);
  const link = await linkOfPhoto(control.url);
  assert.equal(new URL(link).origin, graph.url);
  const headers = { authorization: `Bearer ${business.accessToken}`, 'user-agent': 'test' };
  const { status, headers: got } = await fetch(link, { headers });
  assert.deepEqual([status, got.get('content-type')], [200, 'image/jpeg']);
});

test('a name for clients elsewhere stands in all that they are told', async (t) => {
  const more = { publicHost: 'localhost', controlToken: 'sesame' };
  const { control, graph, proxy } = await simulating(t, more);
  for (const url of [control.url, graph.url, graph.tls, proxy.url]) {
    assert.match(url, /^https?:\/\/localhost:\d+$/u);
  }
  assert.match(await linkOfPhoto(control.url, 'sesame'), /^http:\/\/localhost:\d+\/whatsapp/u);
});

test('the certificate holds for that name', async (t) => {
  const { graph, ca } = await simulating(t, { publicHost: 'sim.example' });
  const { port } = new URL(graph.tls);
  const asked = { host: '127.0.0.1', port, servername: 'sim.example', ca: readFileSync(ca) };
  const [response] = (await once(request(asked).end(), 'response')) as [{ statusCode: number }];
  assert.equal(response.statusCode, 401);
});

test('without a token the control API is told by the name of this machine, which alone it takes', async (t) => {
  const { control } = await simulating(t, { publicHost: 'sim.example' });
  assert.match(control.url, /^http:\/\/127\.0\.0\.1:\d+$/u);
});

test('the page of a sandbox, its desks and their frames go by that name', async (t) => {
  const sandbox = await openSandbox({
    ...{ host: '127.0.0.1', publicHost: 'localhost', token: 'sesame', seed: 1, customers: 0 },
    ...{ ports: { page: 0, graph: 0, desks: 0 }, business, warn: () => undefined },
  });
  t.after(() => sandbox.close());
  const links = sandbox.desks.map(({ link }) => link);
  for (const url of [sandbox.url, sandbox.control.url, sandbox.graph.url, ...links]) {
    assert.match(url, /^http:\/\/localhost:\d+/u);
  }
  const page = await fetch(sandbox.url);
  const { origin } = new URL(links[0] ?? '');
  assert.ok(page.headers.get('content-security-policy')?.includes(`frame-src ${origin};`));
  const desk = await fetch(links[0] ?? '');
  const framing = desk.headers.get('content-security-policy') ?? '';
  assert.ok(framing.includes(`frame-ancestors ${sandbox.control.url} `), framing);
  assert.match(await linkOfPhoto(sandbox.control.url, 'sesame'), /^http:\/\/localhost:\d+\/what/u);
});
