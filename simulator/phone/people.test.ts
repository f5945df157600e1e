import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf } from './own-file.ts';
import { colourOf, initialsOf } from './people.ts';

test('initials are the first and the last of a name, in any script', () => {
  assert.equal(initialsOf('Ada Byron King'), 'AK');
  assert.equal(initialsOf('ada'), 'A');
  assert.equal(initialsOf('Dr. Çelik'), 'DÇ');
  assert.equal(initialsOf('李 小龙'), '李小');
  assert.equal(initialsOf('+1 202'), '#');
});

test('neighbours have different colours', () => {
  const colours = [1, 2, 3, 4, 5, 6, 7, 8].map(colourOf);
  assert.equal(new Set(colours).size, 8);
});

test('a file is sent as what it is', () => {
  assert.deepEqual(
    ['image/png', 'image/webp', 'video/mp4', 'audio/ogg; codecs=opus', 'image/svg+xml'].map(kindOf),
    ['image', 'sticker', 'video', 'audio', 'document'],
  );
});
