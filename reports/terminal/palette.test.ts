import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inColourOf, palette, wantsColour } from './palette.ts';

test('colours belong on a terminal only, and NO_COLOR turns them off', () => {
  assert.equal(wantsColour({ isTTY: true }, {}), true);
  assert.equal(wantsColour({}, {}), false);
  assert.equal(wantsColour({ isTTY: true }, { NO_COLOR: '1' }), false);
  assert.equal(wantsColour({ isTTY: true }, { NO_COLOR: '' }), true);
  assert.equal(wantsColour({ isTTY: true }, { TERM: 'dumb' }), false);
});

test('a palette that is off hands the text back as it is', () => {
  assert.equal(inColourOf(palette(false), 'fail', 'x'), 'x');
  assert.equal(inColourOf(palette(true), 'fail', 'x'), '\u001B[31mx\u001B[39m');
});
