import type * as IbanTools from 'ibantools';
import { foldText } from './fold-text.ts';
import { lazy, loadPackage } from './lazy.ts';
import type { Finder, Span } from './sensitive.ts';
import { ALL_SEPARATORS, signsOf } from './separators.ts';
import type { Separator } from './separators.ts';

/** What counts as an IBAN: the length of a whole one (in characters) by country code, and what may part its groups. */
export interface IbanOptions {
  readonly countries?: () => ReadonlyMap<string, number>;
  readonly separators?: readonly Separator[];
}

const tools = lazy(() => loadPackage('ibantools') as typeof IbanTools);

/** Every country that ibantools knows the account format of, with the length of its IBANs. */
export const ibanCountries: () => ReadonlyMap<string, number> = lazy(() => {
  const known = Object.entries(tools().getCountrySpecifications());
  return new Map(
    known.flatMap(([country, { chars, bban_regexp: format }]) =>
      chars !== null && format !== null ? [[country, chars] as const] : [],
    ),
  );
});

/**
 * Finds IBANs (MSK-2) of either case, in one piece or in groups. The country tells the length, so that a word behind it is
 * left alone; account format and check digits (ISO 13616) must be right, a bank's own check digit need not.
 */
export function makeIbanFinder({
  countries = ibanCountries,
  separators = ALL_SEPARATORS,
}: IbanOptions = {}): Finder {
  const signs = signsOf(separators);
  const gap = signs === '' ? '' : `[${signs}]{0,2}`;
  const head = new RegExp(`([A-Z]{2})${gap}[0-9]${gap}[0-9]`, 'gi');
  const tail = lazy(() => tailsByCountry(countries(), gap));
  return (text) => {
    const folded = foldText(text);
    return Array.from(folded.matchAll(head)).flatMap((match): readonly Span[] => {
      const whole = tail().get((match[1] ?? '').toUpperCase());
      if (whole === undefined) return [];
      whole.lastIndex = match.index;
      const [raw] = whole.exec(folded) ?? [''];
      if (!isIban(raw.replace(/[^A-Za-z0-9]/g, '').toUpperCase())) return [];
      return [{ start: match.index, end: match.index + raw.length, kind: 'iban' }];
    });
  };
}

function tailsByCountry(
  countries: ReadonlyMap<string, number>,
  gap: string,
): ReadonlyMap<string, RegExp> {
  return new Map(
    Array.from(countries, ([country, length]) => [
      country,
      new RegExp(`[A-Z0-9](?:${gap}[A-Z0-9]){${String(length - 1)}}`, 'iy'),
    ]),
  );
}

function isIban(iban: string): boolean {
  if (iban === '') return false;
  const { validateIBAN, ValidationErrorsIBAN } = tools();
  const bankOwn = ValidationErrorsIBAN.WrongAccountBankBranchChecksum;
  return validateIBAN(iban).errorCodes.every((code) => code === bankOwn);
}
