import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { COUNTRIES, capacity, createNumberSource, numberAt } from './numbers.ts';
import { createRandom } from './random.ts';

const MOBILE = ['MOBILE', 'FIXED_LINE_OR_MOBILE'];

function places(country: (typeof COUNTRIES)[number]): number[] {
  const size = capacity(country);
  const step = size > 1200 ? 37 : 1;
  const inner = Array.from({ length: Math.ceil(size / step) }, (_, index) => index * step);
  return [...inner, size - 1];
}

test('customers live in at least twelve countries', () => {
  assert.ok(COUNTRIES.length >= 12, String(COUNTRIES.length));
});

for (const country of COUNTRIES) {
  test(`numbers of ${country} are valid mobile numbers of that country`, () => {
    for (const place of places(country)) {
      const phone = numberAt(country, place);
      const parsed = parsePhoneNumberFromString(phone);
      assert.ok(parsed, `${phone} is no number`);
      assert.ok(parsed.isValid(), `${phone} is not valid`);
      assert.ok(MOBILE.includes(parsed.getType() ?? ''), `${phone} is ${String(parsed.getType())}`);
      assert.equal(parsed.country, country, phone);
    }
  });
}

test('no number is given twice, and the last one is followed by a sentence', () => {
  const numbers = createNumberSource(createRandom(7), ['+12025550100']);
  const total = COUNTRIES.reduce((sum, country) => sum + capacity(country), 0);
  const seen = new Set<string>();
  for (let count = 1; count < total; count += 1) {
    seen.add(numbers.next(COUNTRIES[count % COUNTRIES.length] ?? 'US'));
  }
  assert.equal(seen.size, total - 1);
  assert.ok(!seen.has('+12025550100'), 'the taken number was given out');
  assert.throws(() => numbers.next('US'), /No customer number is left/);
});

test('customers can be told by the last four digits of their numbers, wherever they live', () => {
  for (const seed of [1, 2, 3]) {
    const numbers = createNumberSource(createRandom(seed), []);
    const endings = COUNTRIES.map((country) => numbers.next(country).slice(-4));
    assert.equal(new Set(endings).size, endings.length, endings.join());
  }
});

test('a number someone chose is not given to anyone else', () => {
  const first = createNumberSource(createRandom(1), []).next('SE');
  const numbers = createNumberSource(createRandom(1), []);
  assert.ok(numbers.reserve(first));
  assert.ok(!numbers.reserve(first));
  assert.notEqual(numbers.next('SE'), first);
});
