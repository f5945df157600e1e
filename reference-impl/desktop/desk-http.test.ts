import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualLimits } from '../adapters/desk-api/limits.ts';
import { answerLimit, fileLimit } from './desk-http.ts';

test('a file on a slow line is given up by the page, with a sentence, and not cut off by the server', () => {
  assert.ok(usualLimits.requestMs > fileLimit);
  assert.ok(usualLimits.headersMs <= answerLimit, 'headers come soon, or not at all');
});
