import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeWamid, encodeWamid } from './wamid.ts';

test('the built example of the reference comes out byte for byte (1.8)', () => {
  const made = encodeWamid({
    customer: '16505551234',
    direction: 'to-customer',
    opaque: '9F0A1B2C3D4E5F6071',
  });
  assert.equal(made, 'wamid.HBgLMTY1MDU1NTEyMzQVAgARGBI5RjBBMUIyQzNENEU1RjYwNzEA');
});

test('the documented sample id decodes into its parts (1.8)', () => {
  const sample = 'wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI3MEM2RUJFNkI0RENGQTVDRjUA';
  assert.deepEqual(decodeWamid(sample), {
    customer: '16503879439',
    direction: 'to-customer',
    opaque: '70C6EBE6B4DCFA5CF5',
  });
});

test('what is encoded decodes to the same, and other texts are no message ids', () => {
  const digits = fc.stringMatching(/^[1-9]\d{6,14}$/);
  const opaque = fc.stringMatching(/^[0-9A-F]{18,20}$/);
  const direction = fc.constantFrom('to-customer' as const, 'from-customer' as const);
  fc.assert(
    fc.property(
      fc.record({ customer: digits, direction, opaque }, { noNullPrototype: true }),
      (id) => {
        assert.deepEqual(decodeWamid(encodeWamid(id)), id);
      },
    ),
  );
  for (const text of ['', 'wamid.', 'wamid.gBGG', 'hello', 'wamid.HBgLMTY1']) {
    assert.equal(decodeWamid(text), undefined, text);
  }
});
