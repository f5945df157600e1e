import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNotices } from './webhook-payload.ts';

function customerOf(message: object, contact: object) {
  const value = {
    metadata: { phone_number_id: '1' },
    contacts: [{ profile: { name: 'Zoë' }, wa_id: '12025550143', ...contact }],
    messages: [{ from: '12025550143', id: 'wamid.1', timestamp: '1', ...message }],
  };
  const entry = [{ id: '2', changes: [{ field: 'messages', value }] }];
  return readNotices({ object: 'whatsapp_business_account', entry })?.[0]?.texts[0]?.customer;
}

const userId = 'US.13491208655302741918';
const plain = { waId: '12025550143', name: 'Zoë' };

test('a user id is read where the platform tells one, in the message or beside it', () => {
  assert.deepEqual(customerOf({ from_user_id: userId }, {}), { ...plain, userId });
  assert.deepEqual(customerOf({}, { user_id: userId }), { ...plain, userId });
});

test('without one the number is all there is', () => {
  assert.deepEqual(customerOf({}, {}), plain);
});
