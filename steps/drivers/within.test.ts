import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unreachable } from './unreachable.ts';
import { within } from './within.ts';

const patience = { ms: 20, sentence: 'Nothing came.' };

test('work that ends in time gives its value, or its own error', async () => {
  assert.equal(await within(patience, Promise.resolve(7)), 7);
  await assert.rejects(within(patience, Promise.reject(new Error('its own'))), /its own/);
});

test('work that does not end is given up with the sentence', async () => {
  await assert.rejects(within(patience, new Promise(() => undefined)), (problem: Error) => {
    assert.ok(problem instanceof Unreachable);
    assert.equal(problem.message, 'Nothing came.');
    return true;
  });
});
