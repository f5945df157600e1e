import type * as CardValidator from 'card-validator';
import { lazy, loadPackage } from './lazy.ts';

/** Who issues cards whose number begins with one of the ranges and has one of the lengths (in digits). */
export interface CardIssuer {
  /** The identifier of credit-card-type, such as `american-express`. */
  readonly name: string;
  readonly lengths: readonly number[];
  /** Lowest and highest prefix, both with the same number of digits (at most eight). */
  readonly ranges: readonly (readonly [low: number, high: number])[];
}

const SHORTEST_CARD = 13;
// Two that the library leaves out: old Visa numbers of 13 digits, and the Diners Club range 3095.
const EXTRA_LENGTHS: Readonly<Record<string, readonly number[]>> = { visa: [13] };
const EXTRA_RANGES: Readonly<Record<string, CardIssuer['ranges']>> = {
  'diners-club': [[3095, 3095]],
};

/** Every issuer known to credit-card-type: Visa, Mastercard, American Express, Discover, Diners, JCB, Maestro, UnionPay, ... */
export const cardIssuers: () => readonly CardIssuer[] = lazy(() => {
  const { creditCardType } = loadPackage('card-validator') as typeof CardValidator.default;
  return Object.values(creditCardType.types).map((name) => {
    const { lengths, patterns } = creditCardType.getTypeInfo(name);
    return {
      name,
      lengths: [
        ...lengths.filter((length) => length >= SHORTEST_CARD),
        ...(EXTRA_LENGTHS[name] ?? []),
      ],
      ranges: [...patterns.map(toRange), ...(EXTRA_RANGES[name] ?? [])],
    };
  });
});

function toRange(pattern: number | number[]): readonly [number, number] {
  const [low = 0, high = low] = Array.isArray(pattern) ? pattern : [pattern];
  return [low, high];
}

const PREFIX = 8;

/** Makes a test for digits that begin and end as one of the issuers' numbers do. */
export function makeIssuerTest(issuers: readonly CardIssuer[]): (digits: string) => boolean {
  const rangesByLength = new Map<number, (readonly [number, number])[]>();
  for (const { lengths, ranges } of issuers) {
    for (const length of lengths) {
      rangesByLength.set(length, [...(rangesByLength.get(length) ?? []), ...ranges.map(widen)]);
    }
  }
  return (digits) => {
    const prefix = Number(digits.slice(0, PREFIX));
    const ranges = rangesByLength.get(digits.length) ?? [];
    return ranges.some(([low, high]) => prefix >= low && prefix <= high);
  };
}

function widen([low, high]: readonly [number, number]): readonly [number, number] {
  return [Number(String(low).padEnd(PREFIX, '0')), Number(String(high).padEnd(PREFIX, '9'))];
}
