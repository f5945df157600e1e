import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { composeIBAN, friendlyFormatIBAN, getCountrySpecifications, isValidIBAN } from 'ibantools';
import { cardIssuers } from './index.ts';
import { assertHidden, endings, mask, words } from './masking-properties.ts';

const around = { before: words, after: endings };

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

const gaps = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ');

/** The text, cut into groups of four and joined again. */
const grouped = (raw: string, gap: string) => (raw.match(/.{1,4}/g) ?? []).join(gap);

const luhnDigit = (body: string) => {
  const valid = '0123456789'.split('').find((digit) => {
    const all = (body + digit).split('').reverse();
    const sum = all.reduce(
      (total, sign, index) =>
        total + (index % 2 ? ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][+sign] ?? 0) : +sign),
      0,
    );
    return sum % 10 === 0;
  });
  return valid ?? '';
};

const cards = fc
  .constantFrom(
    ...cardIssuers().flatMap(({ lengths, ranges }) =>
      lengths.flatMap((length) => ranges.map(([low]) => ({ length, low }))),
    ),
  )
  .chain(({ length, low }) =>
    digits(length - String(low).length - 1).map((rest) => String(low) + rest),
  )
  .map((body) => body + luhnDigit(body));

test('a valid card of any issuer is never readable', () => {
  fc.assert(
    fc.property(
      fc.record({ ...around, card: cards, gap: gaps }),
      ({ before, card, gap, after }) => {
        assertHidden({ before, raw: grouped(card, gap), after });
      },
    ),
    { numRuns: 1000 },
  );
});

const accounts = fc
  .constantFrom(
    ...Object.entries(getCountrySpecifications()).filter(
      ([, { chars, bban_regexp }]) => chars && bban_regexp,
    ),
  )
  .chain(([country, { bban_regexp: format }]) =>
    fc
      .stringMatching(anchored(format ?? ''))
      .map((bban) => composeIBAN({ countryCode: country, bban }) ?? checkDigits(country, bban)),
  );

/** Some of the library's formats lack an anchor. */
const anchored = (format: string) => new RegExp(`^${format.replace(/^\^|\$$/g, '')}$`);

/** Check digits of ISO 13616, for accounts whose own check digit the library finds wrong. */
function checkDigits(country: string, bban: string): string {
  const number = Array.from(bban + country + '00', (sign) => parseInt(sign, 36)).join('');
  const check = 98n - (BigInt(number) % 97n);
  return country + String(check).padStart(2, '0') + bban;
}

test('a valid IBAN of any country is never readable, in either case', () => {
  const countries = new Set<string>();
  fc.assert(
    fc.property(
      fc.record({
        ...around,
        iban: accounts,
        gap: fc.constantFrom('', ' ', '-', '\u00a0'),
        lower: fc.boolean(),
      }),
      ({ before, iban, gap, after, lower }) => {
        countries.add(iban.slice(0, 2));
        const raw = friendlyFormatIBAN(iban, gap) ?? '';
        assertHidden({ before, raw: lower ? raw.toLowerCase() : raw, after });
      },
    ),
    { numRuns: 2000 },
  );
  assert.ok(countries.size > 80, `only ${String(countries.size)} countries`);
  assert.ok(isValidIBAN(checkDigits('DE', '370400440532013000')));
});

const socialSecurityNumbers = fc
  .tuple(
    fc.integer({ min: 1, max: 899 }),
    fc.integer({ min: 1, max: 99 }),
    fc.integer({ min: 1, max: 9999 }),
  )
  .filter(([area]) => area !== 666)
  .map(([area, group, serial]) => [
    String(area).padStart(3, '0'),
    String(group).padStart(2, '0'),
    String(serial).padStart(4, '0'),
  ]);

test('a valid social security number is never readable', () => {
  fc.assert(
    fc.property(
      fc.record({
        ...around,
        parts: socialSecurityNumbers,
        gap: fc.constantFrom('-', ' ', '.', '\u00a0'),
      }),
      ({ before, parts, gap, after }) => {
        assertHidden({ before, raw: parts.join(gap), after });
        assertHidden({ before: `${before}SSN `, raw: parts.join(''), after });
      },
    ),
  );
});

test('an e-mail address shows its first letter, its stars and its domain', () => {
  fc.assert(
    fc.property(words, fc.emailAddress({ size: 'small' }), endings, (before, email, after) => {
      const [local = '', domain = ''] = email.split('@');
      // Signs that also stand in links and in emphasis are not read as part of an address.
      fc.pre(/^[a-z0-9][a-z0-9.+_-]+$/i.test(local));
      fc.pre(/[a-z]$/i.test(domain) && !/[0-9]{7}/.test(email));
      const shown = `${local.slice(0, 1)}${'*'.repeat(local.length - 1)}@${domain}`;
      assert.equal(mask(before + email + after), before + shown + after);
    }),
  );
});

test('any text without digits and at signs is left alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/[\p{Nd}@＠]/u.test(text));
      assert.equal(mask(text), text);
    }),
  );
});

test('small numbers in any words are left alone', () => {
  const small = fc.tuple(
    fc.constantFrom('order', 'at', 'room', 'für', 'x'),
    fc.integer({ min: 0, max: 99_999 }),
    fc.constantFrom(', ', '; ', ': ', '\n'),
  );
  fc.assert(
    fc.property(fc.array(small), (parts) => {
      const text = parts.map(([word, number, end]) => `${word} ${String(number)}${end}`).join('');
      assert.equal(mask(text), text);
    }),
  );
});

const rich = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    cards,
    fc.constantFrom('+', '@', '.', '-', ' ', '(', ')', '/', '٤', '１'),
    digits(4),
    fc.constantFrom('DE89', 'a@b.co', 'ssn '),
  ),
);

test('never throws, and masking twice is masking once, on any Unicode text', () => {
  fc.assert(
    fc.property(rich, (parts) => {
      const once = mask(parts.join(''));
      assert.equal(mask(once), once);
    }),
    { numRuns: 1000 },
  );
});
