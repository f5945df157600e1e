import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance, type OutboundMessage } from './outbound-message.ts';
import { arrive, comeOnline, NEW_PHONE, readAll } from './phone.ts';
import { callingCode, candidates } from './recipient.ts';

const message = { id: 'wamid.1', type: 'text', text: 'hi', body: { body: 'hi' } };
const next = { ...message, id: 'wamid.2' };

test('a change gives a new state and leaves the old one as it was', () => {
  const before = structuredClone(NEW_PHONE);
  const [phone, arrival] = arrive(NEW_PHONE, message, 5);
  assert.equal(arrival, 'delivered');
  assert.deepEqual(phone.received, [{ ...message, at: 5, read: false }]);
  assert.deepEqual(NEW_PHONE, before);
});

test('blocked while offline: what was held is dropped, and no receipt leaves', () => {
  const [read] = readAll({ ...arrive(NEW_PHONE, message, 5)[0], online: false });
  const [held, arrival] = arrive(read, next, 6);
  assert.equal(arrival, 'held');
  const [back, backlog] = comeOnline({ ...held, blocked: true });
  assert.deepEqual(backlog.receipts, []);
  assert.equal(backlog.held.length, 1);
  assert.deepEqual(arrive(back, next, 7), [back, 'dropped']);
});

test('a message cannot go back on its way, and the sentence says where it is', () => {
  const accepted: OutboundMessage = {
    id: 'wamid.1',
    to: '1',
    type: 'text',
    at: 5,
    price: { billable: false, category: 'service' },
    status: 'accepted',
    version: 24,
    conversationId: 'c',
    priced: false,
  };
  const read = advance(advance(accepted, 'sent'), 'read');
  assert.throws(() => advance(read, 'delivered'), /cannot become delivered: it is already read/);
  assert.throws(() => advance(accepted, 'read'), /it is already accepted/);
});

test('calling codes have one, two or three digits, and only numbers without a plus are completed', () => {
  const codes = ['15550783881', '74951234567', '447400123456', '351912345678', '971501234567'];
  assert.deepEqual(codes.map(callingCode), ['1', '7', '44', '351', '971']);
  assert.deepEqual(candidates('+49 151 1', '447400123456'), ['491511']);
  assert.deepEqual(candidates('07400 123456', '447400999999'), ['07400123456', '447400123456']);
});
