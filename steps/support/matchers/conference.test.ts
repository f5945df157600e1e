import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showsNowhere } from './conference.ts';

test('a text that all text leaves out is found where the view has it', () => {
  const isNowhere = showsNowhere('And "when"?');
  assert.equal(isNowhere({ allText: 'Hello', conversation: null }), undefined);
  assert.equal(isNowhere({ allText: 'Hello And "when"?' })?.seen, 'it is there');
  const row = { id: 'task-1', preview: 'And "when"?' };
  assert.equal(isNowhere({ allText: 'Hello', tasks: [row] })?.seen, 'it is there');
  assert.throws(() => isNowhere({ conversation: null }), { name: 'Untestable' });
});
