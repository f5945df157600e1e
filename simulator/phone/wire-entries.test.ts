import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordOf, sendOf, webhookOf } from './test-records.ts';
import type { Trouble } from './types.ts';
import {
  customerOf,
  filtered,
  isFailure,
  outcomeOf,
  pretty,
  requestOf,
  triesOf,
  wordsOf,
} from './wire-entries.ts';

test('a request is taken apart; what stands after the first empty line is the body, whatever is in it', () => {
  const request = 'POST http://x/y?z=1\nA: b: c\nD:e\n\n{"f":"\\n\\n"}\n\ng';
  assert.deepEqual(requestOf({ request }), {
    ...{ method: 'POST', target: 'http://x/y?z=1', body: '{"f":"\\n\\n"}\n\ng' },
    headers: [
      ['A', 'b: c'],
      ['D', 'e'],
    ],
  });
  const bare = { method: 'GET', target: '/v24.0/me', headers: [], body: '' };
  assert.deepEqual(requestOf({ request: 'GET /v24.0/me' }), bare);
});

test('what something is about is said in a few words', () => {
  const message = (own: object) => wordsOf(webhookOf({ messages: [own] }));
  assert.equal(message({ type: 'text', text: { body: 'Hi' } }), 'text “Hi”');
  assert.equal(message({ type: 'image', image: { id: '1' } }), 'image');
  assert.equal(message({ type: 'reaction', reaction: { emoji: '👍' } }), 'reaction “👍”');
  assert.equal(message({ type: 'button', button: { text: 'Yes' } }), 'button “Yes”');
  const reply = { type: 'button_reply', button_reply: { id: 'a', title: 'Tomorrow' } };
  assert.equal(message({ type: 'interactive', interactive: reply }), 'interactive “Tomorrow”');
  const failed = { status: 'failed', errors: [{ code: 131047 }] };
  assert.equal(wordsOf(webhookOf({ statuses: [failed] })), 'status failed 131047');
  assert.equal(wordsOf(webhookOf({ event: 'APPROVED' })), 'messages');
  assert.equal(wordsOf(recordOf({ request: 'GET http://x/webhook' })), recordOf().summary);
});

test('and so is a call of the Graph', () => {
  assert.equal(wordsOf(sendOf({ to: '1', text: { body: 'Hi' } })), 'send text “Hi”');
  const template = { type: 'template', template: { name: 'hello' } };
  assert.equal(wordsOf(sendOf(template)), 'send template “hello”');
  assert.equal(wordsOf(sendOf({ status: 'read', message_id: 'm' })), 'mark as read');
  const typing = { status: 'read', message_id: 'm', typing_indicator: { type: 'text' } };
  assert.equal(wordsOf(sendOf(typing)), 'mark as read, typing…');
  assert.equal(wordsOf(recordOf({ direction: 'graph', request: 'GET /v24.0/77?a=b' })), 'GET 77');
});

test('an answer is told in words, and in a tone', () => {
  const told = (status: number, response = '') => outcomeOf(recordOf({ status, response }));
  assert.deepEqual(told(0), { text: 'under way', tone: 'wait' });
  assert.deepEqual(told(0, 'No answer: …'), { text: 'no answer', tone: 'bad' });
  assert.deepEqual(told(200), { text: '200', tone: 'good' });
  assert.deepEqual(told(399), { text: '399', tone: 'good' });
  assert.deepEqual(told(400), { text: '400', tone: 'bad' });
});

test('whom it is about is found on both ways', () => {
  assert.equal(customerOf(webhookOf({ messages: [{ from: '12025550143' }] })), '12025550143');
  assert.equal(customerOf(webhookOf({ statuses: [{ recipient_id: '49' }] })), '49');
  assert.equal(customerOf(sendOf({ to: '+1 202 555 0143' })), '12025550143');
  assert.equal(customerOf(sendOf({ status: 'read' })), undefined);
});

test('which attempt it is, and what is still to come, is told of the last one', () => {
  const attempts = [
    { at: 0, status: 500 },
    { at: 1, status: 500 },
  ];
  const trouble: Trouble = { summary: 'x', state: 'retrying', attempts, nextAt: 90_000 };
  const tries = (summary: string, troubles: readonly Trouble[] = [trouble]) =>
    triesOf(recordOf({ summary }), troubles, 0);
  assert.equal(tries('x'), '');
  assert.equal(tries('x (attempt 2)'), 'attempt 2, again in 1 min');
  assert.equal(tries('x (attempt 2)', []), 'attempt 2');
  const dropped: Trouble = { ...trouble, state: 'dropped', nextAt: null };
  assert.equal(tries('x (attempt 2)', [dropped]), 'attempt 2, given up');
});

test('a filter lets through what it says, newest first, and nothing that was cleared away', () => {
  const hook = { ...webhookOf({ statuses: [{ status: 'failed' }] }), number: 1 };
  const call = { ...sendOf({}), number: 2 };
  const refused = { ...sendOf({}), number: 3, status: 400 };
  const shown = (filter: 'all' | 'failures' | 'Graph' | 'webhooks', clearedAt = 0) =>
    filtered([hook, call, refused], { filter, clearedAt }).map(({ number }) => number);
  assert.deepEqual(shown('all'), [3, 2, 1]);
  assert.deepEqual(shown('webhooks'), [1]);
  assert.deepEqual(shown('Graph'), [3, 2]);
  assert.deepEqual(shown('failures'), [3, 1]);
  assert.deepEqual(shown('all', 2), [3]);
  assert.equal(isFailure(call), false);
});

test('JSON is shown in lines, anything else as it is', () => {
  assert.equal(pretty('{"a":1}'), '{\n  "a": 1\n}');
  assert.equal(pretty('<html>'), '<html>');
});
