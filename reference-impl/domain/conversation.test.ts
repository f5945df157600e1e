import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placed, type Conversation } from './conversation.ts';
import type { Message } from './message.ts';

const start = Date.UTC(2026, 2, 2, 9);

function message(from: Message['from'], text: string, at: number): Message {
  const common = {
    id: text,
    author: from,
    status: 'received',
    wamid: null,
    failure: null,
  } as const;
  return { ...common, from, text, at: start + at };
}

/** The texts of a thread into which customers' messages came: each text, when it was written and when it came, in ms. */
function threadOf(
  thread: readonly Message[],
  ...arrivals: readonly (readonly [text: string, at: number, arrivedAt: number])[]
): readonly string[] {
  const empty: Conversation = {
    ...{ id: 'c', customer: { waId: '1', name: 'A' }, queueId: 'q', startedAt: start, thread },
    ...{ phase: 'open', owner: null, guests: [], conferenceRequest: null, interrupted: false },
    ...{ terminated: false, readMark: null },
  };
  const full = arrivals.reduce(
    (sum, [text, at, arrivedAt]) =>
      placed(sum, { message: message('customer', text, at), arrivedAt: start + arrivedAt }),
    empty,
  );
  return full.thread.map(({ text }) => text);
}

test('messages of the customer stand by the second in which they were written', () => {
  assert.deepEqual(threadOf([], ['b', 2000, 2500], ['a', 1000, 2600]), ['a', 'b']);
});

test('within a second, what came first stands first', () => {
  assert.deepEqual(threadOf([], ['a', 1900, 2000], ['b', 1000, 2100]), ['a', 'b']);
});

test('an answer of the customer stays below its question though our clock is ahead', () => {
  const question = message('agent', 'question', 3000);
  assert.deepEqual(threadOf([question], ['answer', 1000, 4000]), ['question', 'answer']);
});

test('what came late goes above what an agent wrote after it', () => {
  const reply = message('agent', 'reply', 5000);
  assert.deepEqual(threadOf([reply], ['late', 1000, 11_001]), ['late', 'reply']);
  assert.deepEqual(threadOf([reply], ['in time', 1000, 11_000]), ['reply', 'in time']);
});

test('between the customer’s own messages the agent’s line does not count', () => {
  const thread = [message('customer', 'b', 2000), message('agent', 'reply', 2500)];
  assert.deepEqual(threadOf(thread, ['a', 1000, 3000]), ['a', 'b', 'reply']);
});
