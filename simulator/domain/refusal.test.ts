import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authenticateChallenge, errorEnvelope, Refusal } from './refusal.ts';

test('an envelope has what is known of the error and nothing else (3.1)', () => {
  assert.deepEqual(errorEnvelope(new Refusal(130429), 'Atrace'), {
    error: {
      message: '(#130429) Rate limit hit',
      type: 'OAuthException',
      code: 130429,
      fbtrace_id: 'Atrace',
    },
  });
});

test('the extras of the Graph stand before the trace, and more may stand beside the error (3.1)', () => {
  const refusal = new Refusal(136024, {
    details: 'why',
    subcode: 7,
    transient: false,
    forPeople: { title: 'A title', message: 'A message' },
    beside: { messaging_product: 'whatsapp' },
  });
  const envelope = errorEnvelope(refusal, 'Atrace');
  assert.equal(
    JSON.stringify(envelope),
    '{"messaging_product":"whatsapp","error":{"message":"(#136024) Request code error","type":"OAuthException","code":136024,' +
      '"error_data":{"messaging_product":"whatsapp","details":"why"},"error_subcode":7,"is_transient":false,' +
      '"error_user_title":"A title","error_user_msg":"A message","fbtrace_id":"Atrace"}}',
  );
});

test('the challenge is ASCII and quoted, and only for OAuthExceptions', () => {
  const said = authenticateChallenge(new Refusal(190, { message: 'Süß "x" \\' }));
  assert.equal(said, 'OAuth "Facebook Platform" "invalid_token" "S?? \\"x\\" \\\\"');
  const other = new Refusal(100, { type: 'GraphMethodException' });
  assert.equal(authenticateChallenge(other), undefined);
});
