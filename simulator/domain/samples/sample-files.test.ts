import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAnimatedWebp } from '../media-types.ts';
import { checkUpload } from '../media-upload.ts';
import { SAMPLE_FILES } from './sample-files.ts';

const KB = 1024;

/** How each file begins, and how it ends, in latin1. */
const MARKS: Readonly<Record<keyof typeof SAMPLE_FILES, readonly [RegExp, RegExp]>> = {
  photo: [/^\xff\xd8\xff\xe0..JFIF/s, /\xff\xd9$/s],
  picture: [/^\x89PNG\r\n.\n/s, /IEND\xaeB`\x82$/s],
  sticker: [/^RIFF....WEBPVP8L/s, /$/s],
  movingSticker: [/^RIFF....WEBPVP8X/s, /$/s],
  voiceNote: [/^OggS.*OpusHead/s, /$/s],
  clip: [/^....ftyp/s, /$/s],
  receipt: [/^%PDF-1\.4/s, /%%EOF\n$/s],
};

for (const [name, [begin, end]] of Object.entries(MARKS)) {
  test(`the ${name} is small, begins and ends as its type does, and can be uploaded`, () => {
    const { type, bytes } = SAMPLE_FILES[name as keyof typeof SAMPLE_FILES];
    const text = Buffer.from(bytes).toString('latin1');
    assert.match(text, begin);
    assert.match(text, end);
    assert.ok(bytes.byteLength < 6 * KB, String(bytes.byteLength));
    checkUpload({ type: type.split(';')[0] ?? '', bytes });
  });
}

test('containers are as long as they say, and only one sticker moves', () => {
  const length = (bytes: Uint8Array): number => Buffer.from(bytes).readUInt32LE(4) + 8;
  const { sticker, movingSticker } = SAMPLE_FILES;
  for (const { bytes } of [sticker, movingSticker]) assert.equal(bytes.byteLength, length(bytes));
  assert.equal(isAnimatedWebp(sticker.bytes), false);
  assert.equal(isAnimatedWebp(movingSticker.bytes), true);
});

test('the receipt’s table of objects points at its objects', () => {
  const text = Buffer.from(SAMPLE_FILES.receipt.bytes).toString('latin1');
  const at = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
  assert.ok(text.slice(at).startsWith('xref\n0 6\n'));
  const places = [...text.slice(at).matchAll(/^(\d{10}) 00000 n /gm)].map((it) => Number(it[1]));
  assert.equal(places.length, 5);
  for (const [index, place] of places.entries()) {
    assert.ok(text.slice(place).startsWith(`${String(index + 1)} 0 obj\n`));
  }
});
