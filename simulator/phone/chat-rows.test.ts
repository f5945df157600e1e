import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inShort, rowsOf, unreadOf } from './chat-rows.ts';
import type { Chat, ChatMessage } from './types.ts';

const NOON = new Date(2026, 2, 2, 12).getTime();
const DAY = 24 * 3_600_000;

const message = (given: Partial<ChatMessage>): ChatMessage => ({
  ...{ id: 'm', from: 'business', type: 'text', text: 'Hi', at: NOON, status: 'read', files: [] },
  ...given,
});

test('each day has a line, and the first of several from one side is marked', () => {
  const rows = rowsOf(
    [
      message({ id: '1', at: NOON - 3 * DAY }),
      message({ id: '2', at: NOON - DAY }),
      message({ id: '3' }),
      message({ id: '4' }),
      message({ id: '5', from: 'customer' }),
    ],
    NOON,
  );
  const told = rows.map((row) => (row.kind === 'bubble' ? `${row.key}${row.first}` : row.text));
  assert.deepEqual(told, [
    ...['27 February 2026', '1true', 'Yesterday', '2true'],
    ...['Today', '3true', '4false', '5true'],
  ]);
});

test('reactions are no bubbles, and a change of number is a note', () => {
  const rows = rowsOf(
    [message({ type: 'reaction', text: '👍' }), message({ type: 'system', text: 'changed' })],
    NOON,
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['day', 'note'],
  );
});

test('only what came from the business can be unread', () => {
  const messages = [
    message({ status: 'delivered' }),
    message({}),
    message({ from: 'customer', status: 'delivered' }),
  ];
  assert.equal(unreadOf({ messages } as unknown as Chat), 1);
});

test('a message fits in a line', () => {
  assert.equal(inShort({ type: 'text', text: 'Hi' }), 'Hi');
  assert.equal(inShort({ type: 'image', text: '' }), 'Photo');
  assert.equal(inShort({ type: 'image', text: 'The lamp' }), 'Photo: The lamp');
  assert.equal(inShort({ type: 'contacts', text: 'Ida' }), 'Ida');
  assert.equal(inShort({ type: 'button', text: 'Yes' }), 'Yes');
  assert.equal(inShort({ type: 'novel', text: '' }), 'novel');
});
