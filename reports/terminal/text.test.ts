import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fit, harmless, labelled, lengthOf, wrap } from './text.ts';

test('wrapped lines keep to the width and lose no word', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-ascii' }),
      fc.integer({ min: 1, max: 40 }),
      (text, width) => {
        const lines = wrap(text, width);
        assert.ok(lines.every((line) => lengthOf(line) <= width));
        assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      },
    ),
  );
});

test('a cut text says so and is never too wide', () => {
  assert.equal(fit('transfer', 8), 'transfer');
  assert.equal(fit('transfers', 8), 'transfe…');
});

test('the second line of a paragraph stands under the text of the first', () => {
  assert.deepEqual(labelled('Seen: ', 'one two three', 12), [
    'Seen: one',
    '      two',
    '      three',
  ]);
});

test('what a target sent cannot move the cursor or colour the screen', () => {
  assert.equal(harmless('\u001B[31mred\u001B[0m\r\u0007 text\nnext'), 'red�� text\nnext');
});

test('colours do not count as width', () => {
  assert.equal(lengthOf('\u001B[31m✗\u001B[39m a'), 3);
});
