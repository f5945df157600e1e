import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { verbs } from './action-schema.ts';
import type { ErrorBody } from './api-error.ts';
import { serveForTest } from './test-served.ts';

describe('the Desk API answers in its own words', () => {
  let served: Awaited<ReturnType<typeof serveForTest>>;
  let desk = '';
  before(async () => {
    served = await serveForTest({
      limits: { headerBytes: 4096, headersMs: 1000, requestMs: 1000 },
    });
    desk = await served.open();
    await served.act(desk, { verb: 'signIn' });
  });
  after(() => served.api.close());

  const errorOf = async (response: Response) => ((await response.json()) as ErrorBody).error;
  const actions = () => `/api/v1/desks/${desk}/actions`;

  /** Everything that comes back on a bare connection until the server closes it. */
  const raw = async (...lines: readonly string[]) => {
    const socket = connect(Number(new URL(served.api.url).port), '127.0.0.1');
    socket.write(lines.join('\r\n'));
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const [head = '', body = ''] = text.split('\r\n\r\n');
    return { status: head.split(' ')[1], body: JSON.parse(body) as ErrorBody };
  };

  it('a method that an address does not take, with those that it takes', async () => {
    const response = await served.ask(actions(), { method: 'PUT' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'POST');
    assert.deepEqual((await errorOf(response)).allowed, ['POST']);
    assert.equal((await served.ask('/desk/app_js')).status, 404, 'a dot is a dot');
  });

  it('an address that cannot be read', async () => {
    const response = await served.ask('/api/v1/desks/%zz');
    assert.equal(response.status, 400);
    assert.equal((await errorOf(response)).rule, 'uri');
  });

  it('a query that it does not know', async () => {
    const response = await served.ask(`/api/v1/desks/${desk}?allText=perhaps`);
    assert.equal(response.status, 400);
    const { path, rule } = await errorOf(response);
    assert.deepEqual([path, rule], ['/allText', 'enum']);
  });

  it('what is no HTTP, and headers without end', async () => {
    const noHttp = await raw('HELLO', '', '');
    assert.deepEqual([noHttp.status, noHttp.body.error.code], ['400', 'malformed']);
    const long = await raw(
      'GET /health HTTP/1.1',
      'Host: x',
      `X-Long: ${'x'.repeat(5000)}`,
      '',
      '',
    );
    assert.deepEqual([long.status, long.body.error.code], ['431', 'too-large']);
  });

  it('a stranger before anything of the request is read', async () => {
    for (const body of ['{', '{"verb":"fly"}', 'x'.repeat(70_000)]) {
      const response = await served.ask(actions(), { token: 'nobody', method: 'POST', body });
      assert.equal(response.status, 401);
    }
  });

  it("the same to another agent's things as to what never was", async () => {
    const other = await served.open('token-two');
    await served.act(other, { verb: 'signIn' }, 'token-two');
    await served.act(other, { verb: 'setState', state: 'Available' }, 'token-two');
    assert.equal(await served.write('15550100001', 'hello'), 200);
    const [request] = (await served.look(other, 'token-two')).requests;
    const theirs = request?.id ?? 'none';
    const answer = async (action: object) => {
      const response = await served.act(desk, action);
      assert.equal(response.status, 404);
      return response.text();
    };
    const accept = (id: string) => answer({ verb: 'accept', request: id });
    assert.equal(await accept(theirs), await accept('request-never'));
    const accepted = await served.act(other, { verb: 'accept', request: theirs }, 'token-two');
    assert.equal(accepted.status, 200, 'it was there to be had');
    assert.equal(await accept(theirs), await accept('request-never'), 'gone');
    const open = (id: string) => answer({ verb: 'open', task: id });
    const conversation = (await served.look(other, 'token-two')).conversation?.id ?? 'none';
    assert.equal(await open(conversation), await open('conversation-never'));
    const mine = await served.ask(`/api/v1/desks/${other}`);
    const nobodys = await served.ask('/api/v1/desks/desk-999');
    assert.equal(mine.status, 404);
    assert.equal(await mine.text(), await nobodys.text());
  });

  it('whatever comes with a sentence, and never with a failure of its own', async () => {
    const word = fc.oneof(fc.constantFrom(...verbs), fc.string());
    const action = fc.oneof(
      fc.jsonValue(),
      fc.record(
        { verb: word, text: fc.string(), request: fc.string(), by: fc.string() },
        { requiredKeys: [] },
      ),
      fc
        .tuple(word, fc.dictionary(fc.string(), fc.jsonValue()))
        .map(([verb, rest]) => ({ ...rest, verb })),
    );
    const body = fc.oneof(
      action.map((value) => JSON.stringify(value)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const response = await served.ask(actions(), { method: 'POST', body: text });
        assert.ok(response.status < 500, `${response.status} for ${text}`);
        const answer = (await response.json()) as Partial<ErrorBody>;
        if (!response.ok) assert.ok(answer.error?.message);
      }),
      { numRuns: 150, seed: 1 },
    );
    assert.deepEqual(served.reference.log.entries, []);
  });
});

describe('a window that is away', () => {
  it('says so, whatever is asked of it, and what would bring it back', async () => {
    const { api, act, open } = await serveForTest();
    const desk = await open();
    for (const [verb, allowed] of [
      ['goOffline', ['goOnline', 'closeDesk']],
      ['closeDesk', ['reopenDesk']],
    ] as const) {
      await act(desk, { verb });
      const response = await act(desk, { verb: 'accept', request: 'any' });
      assert.equal(response.status, 409);
      assert.deepEqual(((await response.json()) as ErrorBody).error.allowed, allowed);
    }
    await api.close();
  });
});
