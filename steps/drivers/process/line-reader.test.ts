import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLineReader } from './line-reader.ts';

function heard(pieces: readonly string[], limit = 1000) {
  const lines: string[] = [];
  let tooLong = 0;
  const read = createLineReader(limit, {
    line: (text) => lines.push(text),
    tooLong: () => (tooLong += 1),
  });
  pieces.forEach(read);
  return { lines, tooLong };
}

test('however a text arrives, its lines are the same, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[^\n]{0,20}$/u)), fc.nat(), (lines, cut) => {
      const text = lines.map((line) => `${line}\n`).join('');
      const size = 1 + (cut % 7);
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
      assert.deepEqual(heard(pieces), { lines, tooLong: 0 });
    }),
    { seed: 1 },
  );
});

test('what has no end yet is no line', () => {
  assert.deepEqual(heard(['one\ntw']), { lines: ['one'], tooLong: 0 });
});

test('a line may be as long as the limit and no longer, whether it has ended or not', () => {
  assert.deepEqual(heard(['1234\n'], 4), { lines: ['1234'], tooLong: 0 });
  assert.deepEqual(heard(['12345\n', 'more\n'], 4), { lines: [], tooLong: 1 });
  assert.deepEqual(heard(['ok\n', '123', '45', '678'], 4), { lines: ['ok'], tooLong: 1 });
});
