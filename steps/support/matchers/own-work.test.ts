import assert from 'node:assert/strict';
import { test } from 'node:test';
import { own } from './own-work.ts';
import { requestsInAll, showsRequests } from './request-fields.ts';

test('work of another channel is not the scenario’s own', () => {
  for (const channel of ['email', 'Voice', 'E-mail', 'Web chat', 'Facebook Messenger', 'SMS']) {
    assert.deepEqual(own([{ channel }]), [], channel);
  }
});

test('what may be WhatsApp by any name counts', () => {
  for (const channel of ['whatsapp', 'WhatsApp Messenger', 'Social', 'WA', 'chat', '']) {
    assert.deepEqual(own([{ channel }]), [{ channel }], channel);
  }
  assert.deepEqual(own([{}]), [{}]);
});

test('requests are counted without those of other channels, and with all others', () => {
  const requests = [
    { id: '1', channel: 'email', customerName: 'Eve' },
    { id: '2', channel: 'whatsapp', customerName: 'Zoë' },
  ];
  const view = { requests, requestsTotal: 2 };
  assert.equal(showsRequests(1)(view), undefined);
  assert.equal(requestsInAll(1)(view), undefined);
  assert.ok(showsRequests(2)(view));
  assert.ok(requestsInAll(2)(view));
});
