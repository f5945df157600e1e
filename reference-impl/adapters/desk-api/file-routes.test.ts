import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ErrorBody } from './api-error.ts';
import { bareType, nameFields } from './file-answer.ts';
import { serveForTest } from './test-served.ts';

const customer = '16505551234';
const picture = '<svg onload="alert(1)"/>';

/** A platform that takes everything, and gives the same bytes for each file. */
function platform(request: Request): Promise<Response> {
  if (request.method === 'POST')
    return Promise.resolve(Response.json({ id: '1', messages: [{ id: 'out' }] }));
  const isFile = request.url.includes('lookaside');
  const link = { url: 'https://lookaside.fbsbx.com/' };
  return Promise.resolve(isFile ? new Response(picture) : Response.json(link));
}

describe('files at the Desk API', () => {
  let served: Awaited<ReturnType<typeof serveForTest>>;
  let desk = '';
  before(async () => {
    served = await serveForTest({ graph: platform, limits: { fileBytes: 1000 } });
    desk = await served.open();
    await served.act(desk, { verb: 'signIn' });
    await served.act(desk, { verb: 'setState', state: 'Available' });
    await served.write(customer, 'Hello');
    const request = (await served.look(desk)).requests[0]?.id;
    assert.equal((await served.act(desk, { verb: 'accept', request })).status, 200);
  });
  after(() => served.api.close());

  const file = (message: string, token = 'token-one', at = desk) =>
    served.ask(`/api/v1/desks/${at}/files/${message}`, { token });
  const sent = async (document: object) => {
    await served.tell(customer, { type: 'document', document: { id: '1', ...document } });
    return (await served.look(desk)).conversation?.messages.at(-1);
  };
  interface Attaching {
    readonly token?: string;
    readonly type?: string;
    readonly conversation?: string;
  }
  const attach = (name: string, body: string, options: Attaching = {}) => {
    const { token = 'token-one', type = 'application/octet-stream', conversation } = options;
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    const query = new URLSearchParams({ name, ...(conversation ? { conversation } : {}) });
    const url = `${served.api.url}/api/v1/desks/${desk}/attachment?${query.toString()}`;
    return fetch(url, { method: 'POST', headers, body });
  };
  const errorOf = async (response: Response) => ((await response.json()) as ErrorBody).error;

  it('come whole, and in a way in which nothing in them can run', async () => {
    const message = await sent({ filename: 'a "b" März.svg', mime_type: 'image/svg+xml' });
    const response = await file(message?.id ?? '');
    assert.equal(response.status, 200);
    assert.equal(await response.text(), picture);
    const { headers } = response;
    assert.equal(headers.get('content-type'), 'image/svg+xml');
    assert.equal(
      headers.get('content-disposition'),
      `attachment; filename="a _b_ M_rz.svg"; filename*=UTF-8''a%20%22b%22%20M%C3%A4rz.svg`,
    );
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.match(headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/u);
    assert.equal(headers.get('cache-control'), 'private, no-store');
  });

  it('are for nobody but the agent who has the conversation', async () => {
    const { id = '' } = (await sent({ filename: 'a.pdf', mime_type: 'application/pdf' })) ?? {};
    assert.equal((await file(id)).status, 200);
    assert.equal((await file(id, 'nobody')).status, 401);
    assert.equal((await file(id, 'token-two')).status, 404, 'at the desk of another agent');
    const other = await served.open('token-two');
    const theirs = await file(id, 'token-two', other);
    assert.equal(theirs.status, 404);
    assert.equal(await theirs.text(), await (await file('message-never')).text());
  });

  it('have masked names while masking is on', async () => {
    served.reference.administration.setMasking(true);
    const message = await sent({ filename: 'card 4111 1111 1111 1111.pdf', mime_type: 'x' });
    served.reference.administration.setMasking(false);
    assert.match(message?.attachment?.name ?? '', /^card .*1111\.pdf$/u);
    assert.doesNotMatch(message?.attachment?.name ?? '', /4111 1111/u);
  });

  it('are attached by name, whatever their type says, and can be taken away again', async () => {
    for (const type of ['application/json', 'text/html', 'multipart/form-data', 'image/png']) {
      assert.equal((await attach('invoice.pdf', '{', { type })).status, 200, type);
    }
    const attached = (await served.look(desk)).conversation?.compose.attachment;
    assert.deepEqual(attached, { name: 'invoice.pdf', bytes: 1 });
    assert.equal((await served.act(desk, { verb: 'detach' })).status, 200);
    assert.equal((await served.act(desk, { verb: 'detach' })).status, 409);
  });

  it('go beside the box of the conversation that is named, whatever was opened meanwhile', async () => {
    const first = (await served.look(desk)).conversation?.id ?? '';
    await served.write('16505550000', 'Me too');
    const request = (await served.look(desk)).requests[0]?.id;
    assert.equal((await served.act(desk, { verb: 'accept', request })).status, 200);
    const named = (conversation: string) => attach('a.pdf', 'x', { conversation });
    assert.equal((await named(first)).status, 200);
    const second = (await served.look(desk)).conversation;
    assert.notEqual(second?.id, first);
    assert.equal(second?.compose.attachment, null, 'nothing lands in what is open now');
    assert.equal((await named('conversation-never')).status, 404);
    const words = { verb: 'draft', text: 'Here it is', conversation: first };
    assert.equal((await served.act(desk, words)).status, 200);
    const sent = { verb: 'send', by: 'enter', conversation: first };
    assert.equal((await served.act(desk, sent)).status, 200);
    await served.act(desk, { verb: 'open', task: first });
    const message = (await served.look(desk)).conversation?.messages.at(-1);
    assert.deepEqual([message?.text, message?.attachment?.name], ['Here it is', 'a.pdf']);
  });

  it('are refused with a sentence where WhatsApp does not take them', async () => {
    const response = await attach('evil.zip', 'x');
    assert.equal(response.status, 409);
    assert.match((await errorOf(response)).message, /WhatsApp does not take/u);
    assert.equal((await attach('a.pdf', '')).status, 409, 'empty');
    assert.equal((await attach('', 'x')).status, 400);
  });

  it('are read up to a limit, and not at all from strangers', async () => {
    assert.equal((await attach('a.txt', 'x'.repeat(1000))).status, 200);
    assert.equal((await attach('a.txt', 'x'.repeat(1001))).status, 413);
    assert.equal((await attach('a.txt', 'x'.repeat(1001), { token: 'nobody' })).status, 401);
    const action = await served.act(desk, { verb: 'attach', name: 'a.txt', bytes: '' });
    assert.equal((await errorOf(action)).path, '/verb', 'no action like the others');
  });
});

describe('what is told of a file', () => {
  it('is a type that is one', () => {
    assert.equal(bareType('audio/ogg; codecs=opus'), 'audio/ogg');
    assert.equal(bareType('IMAGE/PNG'), 'image/png');
    for (const told of ['', 'x', 'a/b\r\nx: y', 'text/html, a/b', 'ä/b', '*/*']) {
      assert.equal(bareType(told), 'application/octet-stream', told);
    }
  });

  it('is a name that stays within its quotes', () => {
    assert.equal(
      nameFields('a"; x="b'),
      `filename="a__ x__b"; filename*=UTF-8''a%22%3B%20x%3D%22b`,
    );
    assert.match(nameFields('\ud800.png'), /%EF%BF%BD\.png$/u);
  });
});
