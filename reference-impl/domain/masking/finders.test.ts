import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cardIssuers,
  ibanCountries,
  makeCardFinder,
  makeEmailFinder,
  makeIbanFinder,
  makePhoneFinder,
  makeSsnFinder,
  maskEmail,
  maskPhone,
  starCode,
} from './index.ts';
import { foldText } from './fold-text.ts';
import { mergeSpans } from './merge-spans.ts';

test('a card finder without American Express misses Amex only', () => {
  const find = makeCardFinder({
    issuers: () => cardIssuers().filter(({ name }) => name !== 'american-express'),
  });
  assert.deepEqual(find('378282246310005'), []);
  assert.equal(find('4111111111111111').length, 1);
});

test('a card finder for spaced numbers misses the others', () => {
  const find = makeCardFinder({ separators: ['space'] });
  assert.deepEqual(find('4111111111111111 4111-1111-1111-1111'), []);
  assert.deepEqual(find('4111 1111 1111 1111'), [{ start: 0, end: 19, kind: 'card' }]);
});

test('an IBAN finder without Norway misses Norwegian accounts only', () => {
  const find = makeIbanFinder({
    countries: () => new Map([...ibanCountries()].filter(([country]) => country !== 'NO')),
  });
  assert.deepEqual(find('NO9386011117947'), []);
  assert.deepEqual(find('DE89370400440532013000'), [{ start: 0, end: 22, kind: 'iban' }]);
});

test('an IBAN finder for compact accounts misses grouped ones', () => {
  const find = makeIbanFinder({ separators: ['none'] });
  assert.deepEqual(find('DE89 3704 0044 0532 0130 00'), []);
  assert.equal(find('DE89370400440532013000').length, 1);
});

test('an SSN finder for dashes misses the other forms', () => {
  const find = makeSsnFinder({ separators: ['dash'] });
  assert.deepEqual(find('123 45 6789, ssn 123456789'), []);
  assert.deepEqual(find('123-45-6789'), [{ start: 0, end: 11, kind: 'ssn' }]);
});

test('an e-mail finder without plus signs shows the name before the tag', () => {
  assert.deepEqual(makeEmailFinder({ localSigns: '._-' })('me+tag@b.co'), [
    { start: 3, end: 11, kind: 'email' },
  ]);
});

test('a phone finder knows the national forms of its countries only', () => {
  const find = makePhoneFinder({ countries: ['GB'], international: false });
  assert.deepEqual(find('06 12 34 56 78 or +33612345678'), []);
  assert.deepEqual(find('07966 197542'), [{ start: 0, end: 12, kind: 'phone' }]);
});

test('overlapping spans become one: payment data first, then the longer one', () => {
  const merged = mergeSpans([
    { start: 4, end: 30, kind: 'phone' },
    { start: 0, end: 10, kind: 'card' },
    { start: 40, end: 50, kind: 'phone' },
    { start: 42, end: 60, kind: 'email' },
    { start: 60, end: 61, kind: 'ssn' },
  ]);
  assert.deepEqual(merged, [
    { start: 0, end: 30, kind: 'card' },
    { start: 40, end: 60, kind: 'email' },
    { start: 60, end: 61, kind: 'ssn' },
  ]);
});

test('the documented examples of fields come out as documented', () => {
  assert.equal(maskPhone('+ 1 (123) 456 7890'), '**********7890');
  assert.equal(maskPhone('+447966197542'), '*********7542');
  assert.equal(maskEmail('melissa@gmail.com'), 'm******@gmail.com');
});

test('forms take odd fields as they come', () => {
  assert.deepEqual(['', '12', '１２３４５'].map(maskPhone), ['', '12', '*２３４５']);
  assert.deepEqual(['', '@', 'x', 'xyz', '😀a@b.c', '😀@b.c'].map(maskEmail), [
    '',
    '@',
    '*',
    'x**',
    '😀*@b.c',
    '*@b.c',
  ]);
  assert.deepEqual(['', '4111-1111 1111.1111', 'de89'].map(starCode), [
    '',
    '************1111',
    'de89',
  ]);
});

test('every decimal digit of the basic plane folds to its value', () => {
  for (let code = 0x80; code <= 0xffff; code += 1) {
    const sign = String.fromCharCode(code);
    if (!/\p{Nd}/u.test(sign)) continue;
    // NFKC and Intl know no such mapping for all scripts; runs of ten that begin at a zero are what Unicode promises.
    const runOfTen = Array.from({ length: 10 }, (_, value) =>
      String.fromCharCode(code - Number(foldText(sign)) + value),
    );
    assert.ok(
      runOfTen.every((digit) => /\p{Nd}/u.test(digit)),
      code.toString(16),
    );
    assert.equal(foldText(runOfTen.join('')), '0123456789', code.toString(16));
  }
});
