import assert from 'node:assert/strict';
import test from 'node:test';
import type { Conversation } from './conversation.ts';
import { inWrapUp, readableThread, type Leg } from './leg.ts';
import type { Message } from './message.ts';

const active: Leg = {
  id: 'leg',
  conversationId: 'conversation',
  agentId: 'agent',
  role: 'guest',
  phase: 'active',
  receivedAt: 0,
  acceptedAt: 0,
  endedAt: null,
  messagesRead: null,
  autoWrapUp: null,
  countdownCancelled: false,
  reason: null,
  automatic: false,
  terminated: false,
};

const message: Message = {
  id: 'message',
  from: 'customer',
  author: 'Maren',
  text: 'Hello',
  at: 0,
  status: 'received',
  wamid: null,
  failure: null,
};

function conversationOf(count: number): Conversation {
  return {
    id: 'conversation',
    customer: { waId: '15550101234', name: 'Maren' },
    queueId: 'queue',
    startedAt: 0,
    thread: Array.from({ length: count }, (_, at) => ({ ...message, id: `message ${at}` })),
    phase: 'open',
    owner: 'other',
    guests: [],
    conferenceRequest: null,
    interrupted: false,
    terminated: false,
    readMark: null,
  };
}

test('An agent who takes part reads the whole thread.', () => {
  assert.equal(readableThread(active, conversationOf(3)).length, 3);
});

test('An agent in wrap-up reads the thread as it stood when their part ended.', () => {
  const leg = inWrapUp(active, { now: 1000, messagesRead: 2, autoWrapUp: null });
  const ids = readableThread(leg, conversationOf(3)).map(({ id }) => id);
  assert.deepEqual(ids, ['message 0', 'message 1']);
});

test('A part that ended before anything was said leaves nothing to read.', () => {
  const leg = inWrapUp(active, { now: 1000, messagesRead: 0, autoWrapUp: null });
  assert.deepEqual(readableThread(leg, conversationOf(1)), []);
});
