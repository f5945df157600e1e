import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEXT_LIMIT } from '../domain/message-types/text.ts';
import { createBench, errorOf } from './test-bench.ts';

/** A send that would be accepted, with changes. */
const send = (changes: object = {}) => ({
  messaging_product: 'whatsapp',
  to: '16505551234',
  type: 'text',
  text: { body: 'hi' },
  ...changes,
});

const REFUSED: readonly [string, object, number, string][] = [
  [
    'no messaging_product',
    { messaging_product: undefined },
    100,
    '(#100) The parameter messaging_product is required.',
  ],
  [
    'another product',
    { messaging_product: 'sms' },
    100,
    '(#100) Param messaging_product must be one of {WHATSAPP} - got "sms".',
  ],
  ['no to', { to: undefined }, 100, '(#100) The parameter to is required.'],
  ['an empty to', { to: '' }, 100, '(#100) The parameter to is required.'],
  ['a number as to', { to: 16505551234 }, 100, '(#100) Param to must be a string.'],
  ['words as to', { to: 'my friend' }, 131009, '(#131009) Parameter value is not valid'],
  ['the business as to', { to: '+1 555 078 3881' }, 131021, '(#131021) Recipient cannot be sender'],
  ['no text', { text: undefined }, 131008, '(#131008) Required parameter is missing'],
  ['a bare string as text', { text: 'hi' }, 100, '(#100) Param text must be a JSON object.'],
  ['no body', { text: {} }, 100, "(#100) The parameter text['body'] is required."],
  ['an empty body', { text: { body: '' } }, 100, "(#100) The parameter text['body'] is required."],
  ['a number as body', { text: { body: 7 } }, 100, "(#100) Param text['body'] must be a string."],
  [
    '4097 characters',
    { text: { body: 'x'.repeat(4097) } },
    100,
    "(#100) Param text['body'] must be at most 4096 characters long.",
  ],
  [
    'a string as preview_url',
    { text: { body: 'x', preview_url: 'yes' } },
    100,
    "(#100) Param text['preview_url'] must be a boolean.",
  ],
  ['a type that is none', { type: 'poem' }, 131051, '(#131051) Unsupported message type'],
  ['a list as type', { type: ['text'] }, 100, '(#100) Param type must be a string.'],
  [
    'another recipient_type',
    { recipient_type: 'crowd' },
    100,
    '(#100) Param recipient_type must be one of {INDIVIDUAL, GROUP} - got "crowd".',
  ],
  [
    'a context without id',
    { context: {} },
    100,
    "(#100) The parameter context['message_id'] is required.",
  ],
  [
    'a long callback text',
    { biz_opaque_callback_data: 'x'.repeat(513) },
    100,
    '(#100) Param biz_opaque_callback_data must be at most 512 characters long.',
  ],
  [
    'a status that is none',
    { status: 'seen' },
    100,
    '(#100) Param status must be one of {READ} - got "seen".',
  ],
  [
    'read without message_id',
    { status: 'read' },
    100,
    '(#100) The parameter message_id is required.',
  ],
  [
    'read of an unknown id',
    { status: 'read', message_id: 'wamid.x' },
    131009,
    '(#131009) Parameter value is not valid',
  ],
];

for (const [what, changes, code, message] of REFUSED) {
  test(`a send with ${what} is refused with ${String(code)} and tells nobody`, async () => {
    const { simulator, post, arrived, idle } = createBench();
    const response = await post(send(changes));
    const error = await errorOf(response);
    assert.equal(response.status, 400);
    assert.deepEqual([error.code, error.message, error.type], [code, message, 'OAuthException']);
    assert.match(error.fbtrace_id, /^A\w{22}$/);
    const quoted = message.replaceAll('"', '\\"');
    assert.equal(
      response.headers.get('www-authenticate'),
      `OAuth "Facebook Platform" "invalid_request" "${quoted}"`,
    );
    await idle();
    assert.deepEqual(arrived, []);
    assert.deepEqual(simulator.unexpected(), []);
  });
}

test('details say what is wrong, beside the product', async () => {
  const { post } = createBench();
  const error = await errorOf(await post(send({ text: null })));
  assert.deepEqual(error.error_data, {
    messaging_product: 'whatsapp',
    details: "Parameter 'text' is mandatory for type 'text'",
  });
});

test('4096 characters are accepted, also when each is two UTF-16 units; null and absent type mean text', async () => {
  const { post } = createBench();
  for (const body of ['x', 'x'.repeat(TEXT_LIMIT), '👍'.repeat(TEXT_LIMIT)]) {
    assert.equal((await post(send({ text: { body } }))).status, 200);
  }
  const error = await errorOf(await post(send({ text: { body: '👍'.repeat(TEXT_LIMIT + 1) } })));
  assert.match(error.message, /at most 4096 characters/);
  for (const changes of [{ type: undefined }, { type: null }, { context: null }]) {
    assert.equal((await post(send(changes))).status, 200);
  }
});

test('a user id in place of a number is refused as our gap; beside a number it is let be', async () => {
  const { simulator, post } = createBench();
  const recipient = 'US.13491208655302741918';
  const error = await errorOf(await post(send({ to: undefined, recipient })));
  assert.equal(error.code, 131009);
  assert.match(simulator.unexpected().join(), /was not told to give its customers user ids/);
  assert.equal((await post(send({ recipient }))).status, 200);
  assert.equal(simulator.unexpected().length, 1);
});

test('with an allow-list, others are refused with 131030', async () => {
  const { post } = createBench({ allowedRecipients: ['16505551234'] });
  assert.equal((await post(send())).status, 200);
  const error = await errorOf(await post(send({ to: '16505551235' })));
  assert.equal(error.code, 131030);
  assert.match(error.error_data?.details ?? '', /Add recipient phone number to recipient list/);
});
