import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { createVirtualClock } from './virtual-clock.ts';
import { download, fileLink } from './graph-files.ts';

const api = 'https://graph.facebook.com/v24.0';
const link = { url: 'https://lookaside.fbsbx.com/attachments/?mid=1', size: null };
const signal = () => new AbortController().signal;

/** A platform that gives one answer, and what it was asked. */
function platform(answer: (request: Request) => Response | Promise<Response>, baseUrl = api) {
  const asked: Request[] = [];
  const options = {
    ...{ baseUrl, phoneNumberId: '1', accessToken: 'secret', clock: createVirtualClock(0) },
    fetch: (request: Request) => {
      asked.push(request);
      return Promise.resolve(answer(request));
    },
  };
  return { options, asked };
}

describe('the link to a file', () => {
  it('is asked for with the token and a name of the asker', async () => {
    const { options, asked } = platform(() => Response.json({ url: link.url, file_size: '12' }));
    assert.deepEqual(await fileLink(options, '4/7', signal()), { url: link.url, size: 12 });
    assert.equal(asked[0]?.url, `${api}/4%2F7`);
    assert.equal(asked[0].headers.get('authorization'), 'Bearer secret');
    assert.ok(asked[0].headers.get('user-agent'));
  });

  it('is not asked for by half an emoji', async () => {
    const { options, asked } = platform(() => Response.json({ url: link.url }));
    const missed = await fileLink(options, '1\ud83c', signal());
    assert.equal('helps' in missed && missed.helps, 'nothing');
    assert.equal(asked.length, 0);
  });

  it('may come another time when the platform is busy, and never where it knows no such file', async () => {
    for (const [status, helps] of [
      [500, 'time'],
      [429, 'time'],
      [400, 'nothing'],
      [302, 'nothing'],
    ] as const) {
      const { options } = platform(() => new Response('{}', { status }));
      const answer = await fileLink(options, '4', signal());
      assert.equal('missed' in answer && answer.helps, helps, String(status));
    }
  });

  it('is none in an answer that says nothing of the kind', async () => {
    for (const body of ['', '[]', 'null', '<html>', `{"url":"${'x'.repeat(70_000)}"}`]) {
      const { options } = platform(() => new Response(body));
      assert.ok('missed' in (await fileLink(options, '4', signal())), body.slice(0, 9));
    }
  });
});

describe('the file behind a link', () => {
  const limits = (bytes = 10) => ({ bytes, signal: signal() });

  it('comes with its digests, up to the last byte that is allowed', async () => {
    const { options } = platform(() => new Response('0123456789'));
    const file = await download(options, link, limits());
    assert.ok('bytes' in file);
    assert.equal(Buffer.from(file.bytes).toString(), '0123456789');
    const digest = createHash('sha256').update('0123456789').digest();
    assert.deepEqual(file.digests, [digest.toString('hex'), digest.toString('base64')]);
  });

  it('is not asked for anywhere but at the platform, and nobody else gets the token', async () => {
    const { options, asked } = platform(() => new Response('x'));
    for (const url of [
      ...['https://evil.example/a', 'https://fbsbx.com.evil.example/', 'https://notfbsbx.com/'],
      ...['http://lookaside.fbsbx.com/', 'https://graph.facebook.com:8443/', 'file:///etc/passwd'],
      ...['//evil.example', '', 'https://lookaside.fbsbx.com@evil.example/'],
    ]) {
      const answer = await download(options, { url, size: null }, limits());
      assert.equal('missed' in answer && answer.helps, 'nothing', url);
    }
    assert.deepEqual(asked, []);
  });

  it('may lie on the host of the API, wherever that is', async () => {
    const { options, asked } = platform(() => new Response('x'), 'http://127.0.0.1:4300/v24.0');
    await download(options, { url: 'http://127.0.0.1:4300/file', size: null }, limits());
    assert.equal(asked.length, 1);
  });

  it('is not followed to where another answer points', async () => {
    const { options, asked } = platform(() => Response.redirect('https://evil.example/', 302));
    const answer = await download(options, link, limits());
    assert.equal('missed' in answer && answer.helps, 'nothing');
    assert.deepEqual([asked.length, asked[0]?.redirect], [1, 'manual']);
  });

  it('needs a new link once the old one has expired', async () => {
    const { options } = platform(() => new Response('', { status: 404 }));
    const answer = await download(options, link, limits());
    assert.equal('missed' in answer && answer.helps, 'new-link');
  });

  it('is not read where it says that it is 5 GB', async () => {
    const headers = { 'content-length': String(5 * 1024 ** 3) };
    let isRead = false;
    const body = new ReadableStream({ pull: () => void (isRead = true) }, { highWaterMark: 0 });
    const { options } = platform(() => new Response(body, { headers }));
    assert.ok('missed' in (await download(options, link, limits())));
    assert.equal(isRead, false);
  });

  it('is read no further than allowed where it has no end', async () => {
    let pieces = 0;
    let isLetGo = false;
    const body = new ReadableStream({
      pull: (controller) => {
        pieces += 1;
        controller.enqueue(new Uint8Array(4));
      },
      cancel: () => void (isLetGo = true),
    });
    const { options } = platform(() => new Response(body));
    assert.ok('missed' in (await download(options, link, limits())));
    assert.ok(pieces < 6, String(pieces));
    assert.ok(isLetGo);
  });

  it('may come another time where it broke off', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('gone')) });
    const { options } = platform(() => new Response(body));
    const answer = await download(options, link, limits());
    assert.equal('missed' in answer && answer.helps, 'time');
  });
});
