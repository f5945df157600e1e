import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstCallbacks, targetOf, webhookConfiguration } from './callbacks.ts';

const APP = 'https://app.example/';
const ACCOUNT = 'https://account.example/';
const NUMBER = 'https://number.example/';
const first = firstCallbacks(APP);

test('news goes to the number’s callback before the account’s before the app’s (1.6)', () => {
  const places = [
    targetOf(first, 'messages'),
    targetOf({ ...first, account: ACCOUNT }, 'messages'),
    targetOf({ ...first, number: NUMBER }, 'messages'),
    targetOf({ ...first, account: ACCOUNT, number: NUMBER }, 'messages'),
  ];
  assert.deepEqual(places, [APP, ACCOUNT, NUMBER, NUMBER]);
});

test('news of templates and accounts always goes to the app', () => {
  const moved = { ...first, account: ACCOUNT, number: NUMBER };
  for (const field of ['message_template_status_update', 'account_alerts']) {
    assert.equal(targetOf(moved, field), APP, field);
  }
});

test('news that nobody wants goes nowhere', () => {
  const moved = { ...first, account: ACCOUNT, number: NUMBER };
  const app = { url: APP, fields: ['account_alerts'] };
  assert.equal(targetOf({ ...moved, subscribed: false }, 'messages'), undefined);
  assert.equal(targetOf({ ...moved, app: undefined }, 'messages'), undefined);
  assert.equal(targetOf({ ...moved, app }, 'messages'), undefined);
  assert.equal(targetOf(moved, 'no such field'), undefined);
});

test('a number tells only of callbacks that there are', () => {
  assert.deepEqual(webhookConfiguration(first), { application: APP });
  assert.deepEqual(webhookConfiguration({ ...first, app: undefined, number: NUMBER }), {
    phone_number: NUMBER,
  });
});
