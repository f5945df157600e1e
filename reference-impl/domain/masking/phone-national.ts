import type { CountryCode } from 'libphonenumber-js/core';
import type { DigitChain, DigitGroup } from './digit-chains.ts';
import { lazy } from './lazy.ts';
import { mobilePattern } from './phone-plans.ts';

/**
 * The countries whose national form is recognised. Countries with mobile numbers of eight digits (Denmark, Norway, Singapore,
 * ...) are left out on purpose: without `+` these cannot be told from dates, times and order numbers.
 */
export const PHONE_COUNTRIES: readonly CountryCode[] = [
  ...([
    'US',
    'CA',
    'GB',
    'IE',
    'DE',
    'AT',
    'CH',
    'FR',
    'BE',
    'NL',
    'ES',
    'PT',
    'IT',
    'PL',
    'SE',
    'FI',
  ] as const),
  ...([
    'RO',
    'UA',
    'TR',
    'IL',
    'AE',
    'EG',
    'ZA',
    'NG',
    'KE',
    'IN',
    'PK',
    'CN',
    'JP',
    'KR',
    'TH',
    'VN',
  ] as const),
  ...(['ID', 'PH', 'MY', 'AU', 'NZ', 'BR', 'MX', 'CO'] as const),
];

/** What people write before a national number; everywhere else a `0` is expected, since few leave it out. */
const TRUNKS: Partial<Record<CountryCode, string>> = {
  ...{
    US: '1?',
    CA: '1?',
    ES: '',
    PT: '',
    IT: '',
    PL: '',
    CN: '',
    MX: '',
    CO: '',
    IN: '0?',
    BR: '0?',
  },
};

/** Makes a test for digits that are a valid mobile number as written inside one of the countries. */
export function makeNationalTest(countries: readonly CountryCode[]): (digits: string) => boolean {
  const pattern = lazy(() => {
    const forms = countries.map(
      (country) => `${TRUNKS[country] ?? '0'}(?:${mobilePattern(country)})`,
    );
    return new RegExp(`^(?:${forms.join('|') || '(?!)'})$`);
  });
  return (digits) =>
    digits.length >= SHORTEST && digits.length <= LONGEST && pattern().test(digits);
}

/** Fewest and most digits a national mobile number has in these countries, trunk prefix included. */
const SHORTEST = 9;
const LONGEST = 13;

/**
 * The groups with which a national number that begins at the given group may end, longest number first. With a leading zero
 * any groups of two or more look like a phone number; without one the first group needs three (415 555 2671), or the others
 * four (11 91234 5678), or brackets around it. 3-2-4 is a social security number, or a code that fails its rules.
 */
export function nationalEnds(
  { groups, digits }: DigitChain,
  index: number,
  isBracketed: boolean,
): readonly DigitGroup[] {
  const first = groups[index];
  if (
    first === undefined ||
    (first.size === 1 && !isBracketed && !/[01]/.test(digits[first.offset] ?? ''))
  )
    return [];
  const found: DigitGroup[] = [];
  let smallest = LONGEST;
  for (let next = index; next < groups.length; next += 1) {
    const last = groups[next] ?? first;
    const total = last.offset + last.size - first.offset;
    if (next > index) smallest = Math.min(smallest, last.size);
    if (total > LONGEST || (smallest < 2 && !isBracketed)) break;
    const count = next - index + 1;
    if (total >= SHORTEST && (isBracketed || isUsual({ first, last, smallest, count }, digits)))
      found.unshift(last);
  }
  return found;
}

interface Grouping {
  readonly first: DigitGroup;
  readonly last: DigitGroup;
  /** Digits of the smallest group but the first. */
  readonly smallest: number;
  readonly count: number;
}

function isUsual({ first, last, smallest, count }: Grouping, digits: string): boolean {
  if (digits[first.offset] === '0' || first.size === 1) return true;
  if (count === 3 && first.size === 3 && smallest === 2 && last.size === 4) return false;
  return first.size >= 3 || smallest >= 4;
}
