import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFor, shownAs, sizeInWords } from './file-words.ts';

test('sizes are written as people read them', () => {
  assert.deepEqual([0, 999, 1000, 999_499, 1_000_000, 16_777_216].map(sizeInWords), [
    '0 bytes',
    '999 bytes',
    '1 KB',
    '999 KB',
    '1.0 MB',
    '16.8 MB',
  ]);
});

test('only types in which nothing can run are shown', () => {
  const shown = (kind: 'image' | 'audio' | 'document' | 'sticker', mimeType: string) =>
    shownAs({ kind, mimeType });
  assert.equal(shown('image', 'image/jpeg'), 'image/jpeg');
  assert.equal(shown('audio', 'audio/ogg; codecs=opus'), 'audio/ogg');
  assert.equal(shown('sticker', 'image/webp'), 'image/webp');
  for (const type of ['image/svg+xml', 'text/html', 'application/pdf', '']) {
    assert.equal(shown('image', type), null, type);
    assert.equal(shown('document', type), null, type);
  }
  assert.equal(shown('audio', 'image/png'), null, 'a picture is no sound');
});

test('a file is called by its name, or by what it is', () => {
  assert.equal(nameFor({ kind: 'document', name: 'a.pdf' }), 'a.pdf');
  assert.equal(nameFor({ kind: 'image', name: null }), 'Photo');
});
