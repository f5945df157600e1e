import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTestCentre } from '../../test-centre.ts';

const customer = '16505551234';
const bytes = new TextEncoder().encode('%PDF-1.4 \r\n--file\r\n');

interface Call {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

/** An agent in a conversation; `answer` is the platform's to each call that sends or uploads, counted from 1. */
async function inConversation(answer: (call: Call, count: number) => Response) {
  const calls: Call[] = [];
  const centre = createTestCentre({
    graph: async (request) => {
      const body = await request.text();
      if (body.includes('"status":"read"')) return Response.json({ success: true });
      const { pathname: path } = new URL(request.url);
      const call = { path, type: request.headers.get('content-type') ?? '', body };
      calls.push(call);
      return answer(call, calls.length);
    },
  });
  const desk = centre.reference.openDesk(centre.reference.administration.agents()[0] ?? '');
  desk.act({ verb: 'signIn' });
  desk.act({ verb: 'setState', state: 'Available' });
  await centre.write(customer, 'Hello');
  desk.act({ verb: 'accept', request: desk.view().requests[0]?.id ?? '' });
  const last = () => desk.view().conversation?.messages.at(-1);
  return { ...centre, desk, calls, last };
}

const takes = ({ path }: Call, count: number) =>
  path.endsWith('/media')
    ? Response.json({ id: `media-${count}` })
    : Response.json({ messages: [{ id: `out.${count}` }] });

const busy = () => Response.json({ error: { code: 131016, message: 'busy' } }, { status: 500 });

describe('a file of an agent', () => {
  it('is brought to the platform and then sent, with caption and name', async () => {
    const { desk, calls, advance, last } = await inConversation(takes);
    desk.act({ verb: 'attach', name: 'invoice "1".pdf', bytes });
    desk.act({ verb: 'type', text: 'Here it is' });
    assert.equal(desk.act({ verb: 'send', by: 'enter' }).outcome, 'done');
    await advance(0);
    const [upload, message] = calls;
    const boundary = /^multipart\/form-data; boundary=(file-[0-9a-f]{40})$/u.exec(
      upload?.type ?? '',
    );
    const parts = (upload?.body ?? '').split(`--${boundary?.[1] ?? ''}`);
    assert.equal(parts.length, 5, 'three fields between the first boundary and the last');
    assert.match(parts[1] ?? '', /name="messaging_product"\r\n\r\nwhatsapp\r\n$/u);
    assert.match(
      parts[3] ?? '',
      /filename="invoice %221%22\.pdf"\r\nContent-Type: application\/pdf/u,
    );
    assert.ok(parts[3]?.endsWith(`\r\n\r\n${Buffer.from(bytes).toString()}\r\n`));
    const told = JSON.parse(message?.body ?? '{}') as Record<string, unknown>;
    assert.equal(told['type'], 'document');
    const document = { id: 'media-1', caption: 'Here it is', filename: 'invoice "1".pdf' };
    assert.deepEqual(told['document'], document);
    assert.equal(last()?.text, 'Here it is');
    assert.equal(desk.view().conversation?.compose.attachment, null);
  });

  it('is not brought again where only the sending was put off', async () => {
    const { desk, calls, advance, last } = await inConversation((call, count) =>
      count === 2 ? busy() : takes(call, count),
    );
    desk.act({ verb: 'attach', name: 'photo.jpg', bytes });
    desk.act({ verb: 'send', by: 'button' });
    await advance(1000);
    const paths = calls.map(({ path }) => path.split('/').at(-1));
    assert.deepEqual(paths, ['media', 'messages', 'messages']);
    assert.equal(last()?.status, 'sending');
  });

  it('leaves before the text that follows it, however long that takes', async () => {
    const { desk, calls, advance } = await inConversation((call, count) =>
      count < 3 ? busy() : takes(call, count),
    );
    desk.act({ verb: 'attach', name: 'voice.ogg', bytes });
    desk.act({ verb: 'type', text: 'Listen' });
    desk.act({ verb: 'send', by: 'enter' });
    await advance(10_000);
    await advance(0);
    const sent = calls.map(({ path, body }) =>
      path.endsWith('/media') ? 'media' : (JSON.parse(body) as { readonly type: string }).type,
    );
    assert.deepEqual(sent, ['media', 'media', 'media', 'audio', 'text']);
  });

  it('is shown as failed where the platform refuses it after all', async () => {
    const error = { code: 100, message: '(#100) Param file must be a file' };
    const { desk, calls, advance, last } = await inConversation(() =>
      Response.json({ error }, { status: 400 }),
    );
    desk.act({ verb: 'attach', name: 'a.pdf', bytes });
    desk.act({ verb: 'send', by: 'enter' });
    await advance(0);
    assert.equal(calls.length, 1);
    assert.match(last()?.status ?? '', /^failed: \(#100\)/u);
  });

  it('waits for Send in its own conversation, and goes with it alone', async () => {
    const { desk, write, calls, advance } = await inConversation(takes);
    desk.act({ verb: 'attach', name: 'a.pdf', bytes });
    await write('16505550000', 'Me too');
    desk.act({ verb: 'accept', request: desk.view().requests[0]?.id ?? '' });
    assert.equal(desk.view().conversation?.compose.attachment, null);
    assert.equal(desk.act({ verb: 'send', by: 'enter' }).outcome, 'refused');
    await advance(0);
    assert.deepEqual(calls, []);
  });
});
