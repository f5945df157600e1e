import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { asciiJson } from './ascii-json.ts';
import { signatureHeaders } from './signature.ts';

const SECRET = 'test-app-secret';
const sha256 = (body: string): string | undefined =>
  signatureHeaders(body, SECRET)['X-Hub-Signature-256'];

test('the two signature vectors of the reference come out (1.5)', () => {
  assert.equal(
    sha256('{"object":"whatsapp_business_account"}'),
    'sha256=b6978b21c4467654c466607663db9b43fae44b71083568df403e0a077089208e',
  );
  const escaped = asciiJson({ object: 'whatsapp_business_account', t: 'ä👍 image/jpeg' });
  assert.equal(
    escaped,
    '{"object":"whatsapp_business_account","t":"\\u00e4\\ud83d\\udc4d image\\/jpeg"}',
  );
  assert.equal(
    sha256(escaped),
    'sha256=b8d62a3c3a096039a1baa7a20d4e9a066a3027f0e9ac43b268124916568e24ef',
  );
});

test('the legacy signature is SHA-1 over the same bytes', () => {
  const expected = createHmac('sha1', SECRET).update('{}').digest('hex');
  assert.equal(signatureHeaders('{}', SECRET)['X-Hub-Signature'], `sha1=${expected}`);
});

test('escaped JSON is ASCII without a bare slash and reads back as the same value', () => {
  const anything = fc.record({ text: fc.string({ unit: 'binary' }), '/ключ/': fc.jsonValue() });
  fc.assert(
    fc.property(anything, (value) => {
      const text = asciiJson(value);
      assert.match(text, /^[\x20-\x7e]*$/);
      assert.doesNotMatch(text, /(?<!\\)\//);
      // Four digits and no more: what follows them may be any letter. A backslash may itself be escaped.
      assert.doesNotMatch(text, /(?<!\\)(?:\\\\)*\\u[0-9a-f]{0,3}[A-F]/);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
    }),
  );
});
