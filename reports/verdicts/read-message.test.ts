import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCheckText } from './read-message.ts';

test('expected and seen are read out of a check message, over several lines', () => {
  assert.deepEqual(readCheckText('Expected: one request\nfor Ana\nSeen: none\nat all'), {
    expected: 'one request\nfor Ana',
    seen: 'none\nat all',
  });
});

test('any other message has neither', () => {
  assert.deepEqual(readCheckText('This target does not show Seen: labels.'), {});
  assert.deepEqual(readCheckText('Expected: only this'), {});
});
