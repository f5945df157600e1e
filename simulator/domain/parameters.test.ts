import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionalList, optionalObject } from './parameters.ts';

test('an object or a list may be written as JSON inside a text, and only as such', () => {
  const from = { context: ' {"message_id":"wamid.1"}', contacts: '[{"name":1}]', broken: '[1' };
  assert.deepEqual(optionalObject(from, { name: 'context' }), { message_id: 'wamid.1' });
  assert.deepEqual(optionalList(from, { name: 'contacts' }), [{ name: 1 }]);
  assert.throws(() => optionalList(from, { name: 'context' }), /Param context must be an array/);
  assert.throws(() => optionalList(from, { name: 'broken' }), /Param broken must be an array/);
});
