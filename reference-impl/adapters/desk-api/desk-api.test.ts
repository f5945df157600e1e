import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveForTest } from './test-served.ts';
import type { ErrorBody } from './api-error.ts';

describe('the Desk API refuses', () => {
  let served: Awaited<ReturnType<typeof serveForTest>>;
  let desk = '';
  before(async () => {
    served = await serveForTest();
    desk = await served.open();
    await served.act(desk, { verb: 'signIn' });
  });
  after(() => served.api.close());

  const errorOf = async (response: Response) => ((await response.json()) as ErrorBody).error;

  it('a missing and a wrong token with 401', async () => {
    const missing = await fetch(`${served.api.url}/api/v1/desks`, { method: 'POST' });
    assert.equal(missing.status, 401);
    for (const token of ['token-on', 'token-one2', 'x']) {
      const response = await served.ask('/api/v1/desks', { token, method: 'POST' });
      assert.equal(response.status, 401);
      assert.equal((await errorOf(response)).code, 'unauthorized');
    }
  });

  it("another agent's desk as if it had never been", async () => {
    const others = await served.ask(`/api/v1/desks/${desk}`, { token: 'token-two' });
    const nobodys = await served.ask('/api/v1/desks/desk-999', { token: 'token-two' });
    assert.equal(others.status, 404);
    assert.equal(await others.text(), await nobodys.text());
  });

  it("another agent's request and conversation as if they had never been", async () => {
    for (const action of [
      { verb: 'accept', request: 'request-test-1' },
      { verb: 'open', task: 'conversation-test-1' },
    ]) {
      const response = await served.act(desk, action);
      assert.equal(response.status, 404);
      const nobodys = await served.act(desk, { ...action, request: 'x', task: 'x' });
      assert.equal(nobodys.status, 400, 'a field too many is malformed');
    }
    const one = await (await served.act(desk, { verb: 'accept', request: 'a' })).text();
    const other = await (await served.act(desk, { verb: 'accept', request: 'b' })).text();
    assert.equal(one, other);
  });

  it('what the state forbids with 409, the state and what would be allowed', async () => {
    const response = await served.act(desk, { verb: 'end' });
    assert.equal(response.status, 409);
    const error = await errorOf(response);
    assert.deepEqual(error.state, { agent: 'Idle', conversation: null });
    assert.deepEqual(error.allowed, [
      'setState',
      'press',
      'silence',
      'signOut',
      'openNotifications',
    ]);
    assert.equal(error.message, 'No conversation is open.');
  });

  it('a malformed body with 400, path and rule', async () => {
    const cases: readonly [body: string, path: string, rule: string][] = [
      ['{"verb":"fly"}', '/verb', 'enum'],
      ['{"verb":"accept"}', '', 'required'],
      ['{"verb":"accept","request":7}', '/request', 'type'],
      ['{"verb":"send","by":"pigeon"}', '/by', 'enum'],
      ['{"verb":"end","extra":1}', '', 'additionalProperties'],
      ['[]', '', 'type'],
    ];
    for (const [body, path, rule] of cases) {
      const at = `/api/v1/desks/${desk}/actions`;
      const response = await served.ask(at, { method: 'POST', body });
      assert.equal(response.status, 400, body);
      const error = await errorOf(response);
      assert.deepEqual([error.path, error.rule], [path, rule], body);
    }
  });

  it('an unknown verb with the verbs there are', async () => {
    const { message } = await errorOf(await served.act(desk, { verb: 'fly' }));
    assert.match(message, /^There is no such verb\. The verbs are signIn, .*dismiss\.$/);
  });

  it('what is no JSON with 400, what is too large with 413, another type with 415', async () => {
    const at = `/api/v1/desks/${desk}/actions`;
    assert.equal((await served.ask(at, { method: 'POST', body: '{' })).status, 400);
    const long = JSON.stringify({ verb: 'type', text: 'x'.repeat(70_000) });
    const large = await served.ask(at, { method: 'POST', body: long });
    assert.equal(large.status, 413);
    assert.equal((await errorOf(large)).code, 'too-large');
    const headers = { authorization: 'Bearer token-one', 'content-type': 'text/xml' };
    const xml = await fetch(served.api.url + at, { method: 'POST', headers, body: '<a/>' });
    assert.equal(xml.status, 415);
  });

  it('what is not there with 404, and never with a stack', async () => {
    const response = await served.ask('/nowhere');
    assert.equal(response.status, 404);
    assert.doesNotMatch(await response.text(), /\bat \//);
  });
});

describe('the Desk API', () => {
  it('gives a window that was closed back to its agent, and to nobody else', async () => {
    const served = await serveForTest();
    const desk = await served.open();
    const other = await served.open();
    assert.notEqual(desk, other);
    await served.act(desk, { verb: 'closeDesk' });
    assert.notEqual(await served.open('token-two'), desk);
    assert.equal(await served.open(), desk);
    await served.api.close();
  });

  it('lets go of a window', async () => {
    const served = await serveForTest();
    const desk = await served.open();
    assert.equal((await served.ask(`/api/v1/desks/${desk}`, { method: 'DELETE' })).status, 204);
    assert.equal((await served.ask(`/api/v1/desks/${desk}`)).status, 404);
    await served.api.close();
  });

  it('serves the page with a policy that allows nothing from elsewhere', async () => {
    const served = await serveForTest();
    const page = await fetch(`${served.api.url}/desk/`);
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.match(await page.text(), /<title>Agent desktop<\/title>/);
    const script = await fetch(`${served.api.url}/desk/app.js`);
    assert.match(script.headers.get('content-type') ?? '', /javascript/);
    await served.api.close();
  });
});
