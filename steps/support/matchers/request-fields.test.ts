import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Customer } from '../../ports/customer.ts';
import { hasItOrMissedIt } from './agent-state.ts';
import { showsName, showsPhone } from './request-fields.ts';

const customer: Customer = {
  name: 'Zoë',
  phone: '+4917139200042',
  writes: () => Promise.resolve(),
  sends: () => Promise.resolve(),
  opens: () => undefined,
  received: () => [],
  sent: () => [],
  reads: () => Promise.resolve(),
};

test('another number than the customer has is what is wrong', () => {
  const view = { requests: [{ id: '1', customerName: 'Zoë', customerPhone: '+491713920004' }] };
  assert.match(showsPhone(customer)(view)?.seen ?? '', /number is/u);
});

test('a request with a wrong name is found by its number, and the name is what is wrong', () => {
  const requests = [
    { id: '1', customerName: 'Zoe', customerPhone: '+49 171 39200042' },
    { id: '2', customerName: 'Ana', customerPhone: '+5511961201234' },
  ];
  assert.match(showsName(customer)({ requests })?.seen ?? '', /"Zoe"/u);
});

test('a request was accepted or missed, never both and never neither', () => {
  const judge = hasItOrMissedIt('Zoë');
  const open = { id: 'c', customerName: 'Zoë' };
  const prompt = { options: ['Go To Idle', 'Go To Available'] };
  const view = { requests: [], agent: { state: 'Engaged' }, conversation: open };
  assert.equal(judge(view), undefined);
  assert.equal(judge({ ...view, agent: { state: 'RONA' }, conversation: null }), undefined);
  assert.ok(judge({ ...view, agent: { state: 'RONA' } }), 'both');
  assert.ok(judge({ ...view, ronaPrompt: prompt }), 'both, by the prompt');
  assert.ok(judge({ ...view, conversation: null }), 'neither');
  assert.ok(judge({ ...view, requests: [{ id: '1', customerName: 'Zoë' }] }), 'still offered');
});
