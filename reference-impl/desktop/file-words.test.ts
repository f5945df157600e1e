import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameFor, shownAs } from './file-words.ts';

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
