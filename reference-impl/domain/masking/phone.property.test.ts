import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePhoneNumber } from 'libphonenumber-js/mobile';
import type { CountryCode } from 'libphonenumber-js/mobile';
import examples from 'libphonenumber-js/mobile/examples';
import { PHONE_COUNTRIES } from './index.ts';
import { assertHidden, endings, mask, words } from './masking-properties.ts';

const mobiles = Object.entries(examples).map(([country, national]) => ({
  country: country as CountryCode,
  phone: parsePhoneNumber(national, country as CountryCode),
}));

test('the mobile numbers of every country are hidden in E.164 and international form', () => {
  assert.ok(mobiles.length > 200);
  for (const { phone } of mobiles) {
    fc.assert(
      fc.property(words, endings, (before, after) => {
        assertHidden({ before, raw: phone.number, after });
        assertHidden({ before, raw: phone.formatInternational(), after });
        assertHidden({ before, raw: phone.number.replace('+', '00'), after });
        assert.equal(
          mask(phone.number),
          '*'.repeat(phone.number.length - 4) + phone.number.slice(-4),
        );
      }),
      { numRuns: 5 },
    );
  }
});

test('the mobile numbers of forty countries are hidden in their national form', () => {
  const known = mobiles.filter(({ country }) => PHONE_COUNTRIES.includes(country));
  assert.equal(known.length, PHONE_COUNTRIES.length);
  assert.ok(known.length >= 40);
  for (const { phone } of known) {
    fc.assert(
      fc.property(words, endings, (before, after) => {
        assertHidden({ before, raw: phone.formatNational(), after });
      }),
      { numRuns: 5 },
    );
  }
});
