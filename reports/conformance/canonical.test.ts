import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalJson, digestOf } from './canonical.ts';

test('keys are sorted at every depth and lists keep their order', () => {
  assert.equal(
    canonicalJson({ b: [{ d: 1, c: 2 }, 'x'], a: null }),
    '{"a":null,"b":[{"c":2,"d":1},"x"]}',
  );
});

test('the order of keys never changes the digest, and a value always does', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      assert.equal(digestOf(turned), digestOf(record));
      assert.notEqual(digestOf({ ...record, extra: [record] }), digestOf(record));
    }),
  );
});

test('canonical JSON means the same as the value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      assert.deepEqual(JSON.parse(canonicalJson(value)), plain);
    }),
  );
});

test('the digest of a known value is the known one', () => {
  const empty = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
  assert.equal(digestOf({}), empty);
});
