import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFields, select } from './fields.ts';
import { Refusal } from './refusal.ts';

const leaf = (name: string) => ({ name, inner: [] });

test('names may have names inside them, as deep as wanted, and blanks between', () => {
  assert.deepEqual(readFields(' '), []);
  assert.deepEqual(readFields('id'), [leaf('id')]);
  assert.deepEqual(readFields(' a , b{c, d{e}} ,f'), [
    leaf('a'),
    { name: 'b', inner: [leaf('c'), { name: 'd', inner: [leaf('e')] }] },
    leaf('f'),
  ]);
  assert.deepEqual(readFields('qr_image_url.format(SVG),b.limit(5).after(x){c}'), [
    leaf('qr_image_url'),
    { name: 'b', inner: [leaf('c')] },
  ]);
});

for (const text of [',', 'a,', 'a,,b', 'a{', 'a{}', 'a{b', 'a}', 'a b', '{a}', 'a{b}c']) {
  test(`fields=${text} is a syntax error`, () => {
    assert.throws(
      () => readFields(text),
      (error: Refusal) => error.code === 2500 && error.message.startsWith('Syntax error "'),
    );
  });
}

test('nothing that is sent as fields breaks the reader, however deep', () => {
  const piece = fc.constantFrom('a', ',', '{', '}', '.', '(', ')', ' ', 'é');
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 40 }).map((it) => it.join('')),
  );
  const check = (sent: string): void => {
    try {
      readFields(sent);
    } catch (error) {
      assert.ok(error instanceof Refusal, String(error));
    }
  };
  fc.assert(fc.property(text, check), { numRuns: 500 });
  check('a{'.repeat(500_000));
  check('a'.repeat(1_000_000));
  check(' '.repeat(100_000));
});

test('what is asked for is kept, in lists and pages too', () => {
  const value = { a: 1, b: { c: 2, d: 3 }, e: [{ f: 4, g: 5 }], h: { data: [{ i: 6, j: 7 }] } };
  assert.deepEqual(select(value, readFields('a,b{d},e{f},h{j},constructor')), {
    a: 1,
    b: { d: 3 },
    e: [{ f: 4 }],
    h: { data: [{ j: 7 }] },
  });
  assert.equal(select('text', readFields('a')), 'text');
});
