import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { LINK_GOOD_MS } from './media-links.ts';
import { UPLOAD_KEPT_MS } from './media-store.ts';
import { BUSINESS, createBench, errorOf, type Bench } from './test-bench.ts';

const ID = BUSINESS.phoneNumberId;
const HOST = 'https://graph.facebook.com';
const BEARER = { authorization: `Bearer ${BUSINESS.accessToken}` };
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3]);

interface Described {
  readonly url: string;
  readonly id: string;
}

function upload(
  bench: Bench,
  part: Uint8Array<ArrayBuffer> | string = PNG,
  type = 'image/png',
): Promise<Response> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new File([part], 'lamp.png', { type }));
  const init = { method: 'POST', headers: BEARER, body: form };
  return bench.simulator.graph(new Request(`${HOST}/v24.0/${ID}/media`, init));
}

async function uploadedId(bench: Bench): Promise<string> {
  const { id } = (await (await upload(bench)).json()) as { readonly id: string };
  return id;
}

function ask(bench: Bench, url: string, { method = 'GET', headers = {} } = {}): Promise<Response> {
  const sent = { ...BEARER, 'user-agent': 'centre/1.0', ...headers };
  return bench.simulator.graph(new Request(url, { method, headers: sent }));
}

async function linkTo(bench: Bench, id: string): Promise<string> {
  const response = await ask(bench, `${HOST}/v24.0/${id}`);
  return ((await response.json()) as Described).url;
}

test('a file is uploaded, described, fetched in a second hop, and deleted (2.6)', async () => {
  const bench = createBench();
  const id = await uploadedId(bench);
  assert.match(id, /^[1-9]\d{15}$/);
  const described = await (await ask(bench, `${HOST}/v24.0/${id}?phone_number_id=${ID}`)).json();
  const { url, ...rest } = described as Described;
  assert.deepEqual(rest, {
    messaging_product: 'whatsapp',
    mime_type: 'image/png',
    sha256: createHash('sha256').update(PNG).digest('hex'),
    file_size: PNG.byteLength,
    id,
  });
  assert.match(
    url,
    new RegExp(`^https://lookaside\\.fbsbx\\.com/whatsapp_business/attachments/\\?mid=${id}&`),
  );
  const file = await ask(bench, url);
  assert.equal(file.status, 200);
  assert.equal(file.headers.get('content-type'), 'image/png');
  assert.deepEqual(new Uint8Array(await file.arrayBuffer()), PNG);
  const gone = await ask(bench, `${HOST}/v24.0/${id}`, { method: 'DELETE' });
  assert.deepEqual(await gone.json(), { success: true });
  assert.equal((await ask(bench, url)).status, 404);
  assert.equal((await errorOf(await ask(bench, `${HOST}/v24.0/${id}`))).error_subcode, 33);
});

test('behind a door of its own the link leads back through that door', async () => {
  const bench = createBench();
  const id = await uploadedId(bench);
  const response = await ask(bench, `http://127.0.0.1:4321/${id}`);
  const { url } = (await response.json()) as Described;
  assert.ok(url.startsWith('http://127.0.0.1:4321/whatsapp_business/attachments/?'), url);
  assert.equal((await ask(bench, url)).status, 200);
});

test('a link is good for five minutes, an uploaded id for 30 days', async () => {
  const bench = createBench();
  const id = await uploadedId(bench);
  const url = await linkTo(bench, id);
  await bench.advance(LINK_GOOD_MS - 1);
  assert.equal((await ask(bench, url)).status, 200);
  await bench.advance(1);
  assert.equal((await ask(bench, url)).status, 404);
  assert.equal((await ask(bench, await linkTo(bench, id))).status, 200);
  await bench.advance(UPLOAD_KEPT_MS - LINK_GOOD_MS - 1);
  assert.equal((await ask(bench, `${HOST}/v24.0/${id}`)).status, 200);
  await bench.advance(1);
  assert.equal((await ask(bench, `${HOST}/v24.0/${id}`)).status, 400);
});

test('a download needs the token and a User-Agent, and a link cannot be altered', async () => {
  const bench = createBench();
  const url = await linkTo(bench, await uploadedId(bench));
  const other = await uploadedId(bench);
  assert.equal((await bench.simulator.graph(new Request(url))).status, 401);
  assert.equal((await bench.simulator.graph(new Request(url, { headers: BEARER }))).status, 400);
  assert.equal((await ask(bench, url.replace(/mid=\d+/, `mid=${other}`))).status, 404);
  assert.equal((await ask(bench, url.replace(/ext=(\d+)/, 'ext=9999999999'))).status, 404);
  assert.equal((await ask(bench, url.replace(/&hash=.*/, ''))).status, 404);
  assert.equal((await ask(bench, url)).status, 200);
});

test('a piece of a file can be fetched', async () => {
  const bench = createBench();
  const url = await linkTo(bench, await uploadedId(bench));
  const piece = await ask(bench, url, { headers: { range: 'bytes=8-' } });
  assert.equal(piece.status, 206);
  assert.equal(piece.headers.get('content-range'), 'bytes 8-11/12');
  assert.deepEqual([...new Uint8Array(await piece.arrayBuffer())], [0, 1, 2, 3]);
  assert.equal((await ask(bench, url, { headers: { range: 'bytes=12-' } })).status, 416);
});

test('the content type of the part decides, and it must be bare', async () => {
  const bench = createBench();
  for (const type of ['application/octet-stream', 'audio/ogg; codecs=opus', 'IMAGE/GIF']) {
    const error = await errorOf(await upload(bench, PNG, type));
    assert.equal(error.code, 100);
    const got = type.toLowerCase();
    assert.ok(
      error.message.endsWith(
        `application/vnd.ms-excel, image/jpeg, image/png, image/webp, video/mp4, video/3gpp. Received file of type '${got}'.`,
      ),
      error.message,
    );
  }
  assert.equal((await upload(bench, 'A note', 'text/plain')).status, 200);
});

test('a file may be as large as its kind, and no larger', async () => {
  const bench = createBench();
  const limits = [
    ['image/jpeg', 5 * 1024 * 1024],
    ['image/webp', 100 * 1024],
    ['audio/ogg', 16 * 1024 * 1024],
  ] as const;
  for (const [type, limit] of limits) {
    assert.equal((await upload(bench, new Uint8Array(limit), type)).status, 200, type);
    const error = await errorOf(await upload(bench, new Uint8Array(limit + 1), type));
    assert.equal(
      error.error_data?.details,
      `The file has ${String(limit + 1)} bytes; files of its type have 1 to ${String(limit)}.`,
    );
  }
  assert.equal((await upload(bench, '')).status, 400);
});

test('a moving sticker may be five times as large', async () => {
  const bench = createBench();
  const moving = new Uint8Array(500 * 1024);
  moving.set(Buffer.from('RIFF....WEBPVP8X....\x02', 'latin1'));
  assert.equal((await upload(bench, moving, 'image/webp')).status, 200);
});

test('the product may come in the query, and what is missing or broken is refused with a sentence', async () => {
  const bench = createBench();
  const path = `${HOST}/v24.0/${ID}/media`;
  const post = (body: FormData | string, query = '', type?: string) =>
    bench.simulator.graph(
      new Request(path + query, {
        method: 'POST',
        headers: { ...BEARER, ...(type !== undefined && { 'content-type': type }) },
        body,
      }),
    );
  const bare = new FormData();
  bare.set('file', new File([PNG], 'a.png', { type: 'image/png' }));
  assert.equal((await post(bare, '?messaging_product=whatsapp')).status, 200);
  assert.match((await errorOf(await post(bare))).message, /messaging_product is required/);
  const empty = new FormData();
  empty.set('messaging_product', 'whatsapp');
  assert.match((await errorOf(await post(empty))).message, /parameter file is required/);
  const broken = await errorOf(await post('--x\r\nnothing', '', 'multipart/form-data; boundary=x'));
  assert.equal(broken.error_data?.details, 'The multipart body could not be read.');
  const endless = await errorOf(await post('--x', '', 'multipart/form-data'));
  assert.equal(endless.error_data?.details, 'The multipart body could not be read.');
  assert.deepEqual(bench.simulator.failures(), []);
});

test('a media id is bound to its number, and the wire log names a file without showing it', async () => {
  const bench = createBench();
  const id = await uploadedId(bench);
  assert.equal((await ask(bench, `${HOST}/v24.0/${id}?phone_number_id=1`)).status, 400);
  const record = bench.simulator.wire().find(({ summary }) => summary.endsWith('/media'));
  assert.match(record?.request ?? '', /"file":"image\/png, 12 bytes"/);
});

test('of a form that cannot be read the wire log shows nothing: it may hold a token', async () => {
  const bench = createBench();
  const body = '--x\r\nContent-Disposition: form-data; name="access_token"\r\n\r\nsecret';
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  await bench.simulator.graph(
    new Request(`${HOST}/${ID}/media`, { method: 'POST', headers, body }),
  );
  const request = bench.simulator.wire().at(-1)?.request ?? '';
  assert.ok(request.endsWith(`${String(body.length)} bytes`), request);
});
