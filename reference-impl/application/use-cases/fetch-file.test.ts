import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { createTestCentre } from '../../test-centre.ts';

const customer = '16505551234';
const photo = 'a photo';
const right = createHash('sha256').update(photo).digest('base64');

type Hop = (count: number) => Response | Promise<Response>;

const link: Hop = () => Response.json({ url: 'https://lookaside.fbsbx.com/?mid=1' });

/** An agent in a conversation, in which a photo has just come; `file` answers each try to get it, counted from 1. */
async function withPhoto(file: Hop, image: object = {}, links: Hop = link) {
  const counts = { links: 0, files: 0 };
  const centre = createTestCentre({
    graph: (request) => {
      if (request.method === 'POST') return Promise.resolve(Response.json({ success: true }));
      const isFile = request.url.includes('lookaside');
      return Promise.resolve(isFile ? file((counts.files += 1)) : links((counts.links += 1)));
    },
  });
  const desk = centre.reference.openDesk(centre.reference.administration.agents()[0] ?? '');
  desk.act({ verb: 'signIn' });
  desk.act({ verb: 'setState', state: 'Available' });
  await centre.write(customer, 'Hello');
  desk.act({ verb: 'accept', request: desk.view().requests[0]?.id ?? '' });
  const told = { id: '1', mime_type: 'image/jpeg', caption: 'Mine', ...image };
  const status = await centre.tell(customer, { type: 'image', image: told });
  assert.equal(status, 200, 'the webhook is answered whatever becomes of the file');
  const shown = () => desk.view().conversation?.messages.at(-1);
  return { ...centre, desk, counts, shown };
}

describe('a file of a customer', () => {
  it('opens once it is there, with its caption', async () => {
    const { desk, shown } = await withPhoto(() => new Response(photo), { sha256: right });
    assert.equal(shown()?.text, 'Mine');
    assert.equal(shown()?.attachment?.state, 'ready');
    const file = desk.file(shown()?.id ?? '');
    assert.equal(Buffer.from(file?.bytes ?? []).toString(), photo);
  });

  it('is asked for by a new link where the old one has expired, four in a row at most', async () => {
    const expired = () => new Response('', { status: 404 });
    const late = await withPhoto((count) => (count < 4 ? expired() : new Response(photo)));
    assert.deepEqual([late.shown()?.attachment?.state, late.counts.links], ['ready', 4]);
    const never = await withPhoto(expired);
    assert.deepEqual([never.shown()?.attachment?.state, never.counts.links], ['loading', 4]);
    await never.advance(72_000);
    assert.deepEqual([never.shown()?.attachment?.state, never.counts.links], ['failed', 16]);
    assert.match(never.shown()?.attachment?.note ?? '', /expired/u);
  });

  it('is tried again after 2, 10 and 60 seconds where time may help', async () => {
    const centre = await withPhoto(
      (count) => new Response(photo, { status: count < 4 ? 500 : 200 }),
    );
    const tries = [];
    for (const ms of [1999, 1, 9999, 1, 59_999, 1]) {
      await centre.advance(ms);
      tries.push(centre.counts.files);
    }
    assert.deepEqual(tries, [1, 2, 2, 3, 3, 4]);
    assert.equal(centre.shown()?.attachment?.state, 'ready');
  });

  it('is not what came where that has another digest', async () => {
    const { desk, shown, advance } = await withPhoto(() => new Response('half'), { sha256: right });
    await advance(72_000);
    assert.equal(shown()?.attachment?.state, 'failed');
    assert.equal(desk.file(shown()?.id ?? ''), null);
  });

  it('is not fetched where it says that it is larger than any that WhatsApp passes on', async () => {
    const file_size = 5 * 1024 ** 3;
    const huge: Hop = () => Response.json({ url: 'https://lookaside.fbsbx.com/', file_size });
    const { counts, shown } = await withPhoto(() => new Response(photo), {}, huge);
    assert.equal(counts.files, 0);
    assert.match(shown()?.attachment?.note ?? '', /larger/u);
  });

  it('is one of three at most that are fetched at a time, however many come', async () => {
    const open = { now: 0, most: 0 };
    const { tell, desk } = await withPhoto(async () => {
      open.most = Math.max(open.most, (open.now += 1));
      await new Promise((resolve) => setImmediate(resolve));
      open.now -= 1;
      return new Response(photo);
    });
    const image = { id: '2', mime_type: 'image/jpeg' };
    await Promise.all(Array.from({ length: 12 }, () => tell(customer, { type: 'image', image })));
    assert.equal(open.most, 3);
    const states = desk.view().conversation?.messages.map(({ attachment }) => attachment?.state);
    assert.equal(states?.filter((state) => state === 'ready').length, 13);
  });

  it('can be asked for once more by hand, by the agent who has it', async () => {
    let isGone = true;
    const centre = await withPhoto(() => new Response(photo, { status: isGone ? 403 : 200 }));
    const message = centre.shown()?.id ?? '';
    assert.equal(centre.shown()?.attachment?.state, 'failed');
    const [, second = ''] = centre.reference.administration.agents();
    const other = centre.reference.openDesk(second);
    assert.equal(other.act({ verb: 'retryFile', message }).outcome, 'refused');
    isGone = false;
    assert.equal(centre.desk.act({ verb: 'retryFile', message }).outcome, 'done');
    assert.equal(centre.desk.act({ verb: 'retryFile', message }).outcome, 'refused', 'on its way');
    await centre.advance(0);
    assert.equal(centre.shown()?.attachment?.state, 'ready');
    assert.equal(centre.desk.act({ verb: 'retryFile', message }).outcome, 'refused', 'here');
  });

  it('opens at no other desk, and not after the wrap-up', async () => {
    const { desk, reference, shown } = await withPhoto(() => new Response(photo));
    const id = shown()?.id ?? '';
    const [, second = ''] = reference.administration.agents();
    assert.equal(reference.openDesk(second).file(id), null);
    desk.act({ verb: 'end' });
    assert.ok(desk.file(id), 'as long as its text can be read');
    const [reason] = desk.view().dialog?.options ?? [];
    desk.act({ verb: 'select', option: reason?.name ?? '' });
    assert.equal(desk.act({ verb: 'submit' }).outcome, 'done');
    assert.equal(desk.file(id), null);
  });
});
