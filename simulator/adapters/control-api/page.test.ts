import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { Setting } from './setting-routes.ts';
import { closeControls, controlled } from './test-control.ts';

afterEach(closeControls);

const page = { frames: () => ['http://127.0.0.1:4602'] };

test('the page is served with nothing from anywhere else, but for the desks in their frames', async () => {
  const { door } = await controlled({ page });
  const html = await fetch(`${door.url}/`);
  assert.equal(html.url, `${door.url}/phones/`);
  const policy = html.headers.get('content-security-policy') ?? '';
  for (const part of [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"],
    ...['frame-src http://127.0.0.1:4602', "frame-ancestors 'none'", "form-action 'none'"],
  ]) {
    assert.ok(policy.split('; ').includes(part), part);
  }
  assert.doesNotMatch(policy, /unsafe/u);
  const text = await html.text();
  assert.doesNotMatch(text, /<script>|style=|https:/u);
  const [js, css] = await Promise.all(
    ['app.js', 'app.css'].map(async (file) => fetch(`${html.url}${file}`)),
  );
  assert.match(js?.headers.get('content-type') ?? '', /^text\/javascript/u);
  assert.ok((await js?.text())?.includes('deskproof sandbox'));
  assert.match(css?.headers.get('content-type') ?? '', /^text\/css/u);
});

test('without desks nothing is framed, and without a page there is none', async () => {
  const { door } = await controlled({ page: { frames: () => [] } });
  const { headers } = await fetch(`${door.url}/phones/`);
  assert.match(headers.get('content-security-policy') ?? '', /frame-src 'none'/u);
  const { ask } = await controlled();
  assert.equal((await ask('GET', '/phones/')).status, 404);
});

test('with a token the page itself is open, and nothing else is', async () => {
  const { door, ask } = await controlled({ page, token: 'secret' });
  for (const path of ['/phones/', '/phones/app.js', '/phones/app.css']) {
    assert.equal((await fetch(`${door.url}${path}`)).status, 200, path);
  }
  for (const path of [
    '/feed',
    '/setting',
    '/customers',
    '/files/1',
    '/phones/../feed',
    '/phones/x',
  ]) {
    assert.equal((await fetch(`${door.url}${path}`)).status, 401, path);
  }
  const headers = { authorization: 'Bearer secret' };
  assert.equal((await ask('GET', '/feed', { headers })).status, 200);
});

test('a page of another origin, and a name that is not this machine, are kept out of the page as of all else', async () => {
  const { ask, door } = await controlled({ page });
  const headers = { origin: 'http://evil.example' };
  assert.equal((await ask('GET', '/phones/', { headers })).status, 403);
  const guarded = await controlled({ page, token: 'secret' });
  assert.equal((await guarded.ask('GET', '/phones/', { headers })).status, 403);
  assert.match(door.url, /^http:\/\/127\.0\.0\.1:/u);
});

test('where everything is, is told where somebody knows it', async () => {
  const setting: Setting = {
    business: { name: 'Harbour Lamps', number: '1555', phoneNumberId: '1', wabaId: '2' },
    graph: { url: 'http://127.0.0.1:4601', accessToken: 'a' },
    webhook: { url: null, appSecret: 's', verifyToken: 'v' },
    ...{ handshake: null, deskUrl: null },
  };
  const { ask } = await controlled({ setting: () => setting });
  assert.deepEqual((await ask('GET', '/setting')).told, setting);
  assert.equal((await (await controlled()).ask('GET', '/setting')).status, 404);
});
