import type * as PhoneLibrary from 'libphonenumber-js/core';
import type { CountryCode, MetadataJson } from 'libphonenumber-js/core';
import { lazy, loadPackage } from './lazy.ts';

/** What libphonenumber knows of the numbers behind one country calling code. */
export interface CallingPlan {
  /** Lengths a national number may have, in digits: the library's POSSIBLE. */
  readonly lengths: ReadonlySet<number>;
  /** Whether a national number is a valid mobile number: the library's VALID on its mobile metadata. */
  readonly isMobile: (national: string) => boolean;
}

/** The part of the library's `Metadata` used here; its own declarations leave out the number types. */
interface PlanReader {
  selectNumberingPlan(country: string | undefined, callingCode?: string): void;
  readonly numberingPlan: {
    possibleLengths(): readonly number[];
    callingCode(): string;
    type(name: 'MOBILE'): { pattern(): string } | undefined;
  };
}

// The mobile metadata is a third smaller than the full one, and the only one exact for mobile numbers of every country.
// Its plans are read once and asked directly: a parse costs 20 to 40 microseconds, a look at a plan less than one.
const library = lazy(() => {
  const core = loadPackage('libphonenumber-js/core') as typeof PhoneLibrary;
  const metadata = loadPackage('libphonenumber-js/mobile/metadata') as MetadataJson;
  const reader = new core.Metadata(metadata) as unknown as PlanReader;
  return {
    reader,
    countries: core.getCountries(metadata),
    other: Object.keys(metadata.nonGeographic),
  };
});

/** The pattern of a country's mobile numbers, national and without trunk prefix, as source of a regular expression. */
export function mobilePattern(country: CountryCode): string {
  const { reader } = library();
  reader.selectNumberingPlan(country);
  return reader.numberingPlan.type('MOBILE')?.pattern() ?? NOTHING;
}

const NOTHING = '(?!)';

/** The plan of every country calling code, those of no country (satellites) included. */
export const callingPlans: () => ReadonlyMap<string, CallingPlan> = lazy(() => {
  const { reader, countries, other } = library();
  const parts = new Map<string, { readonly lengths: Set<number>; readonly patterns: string[] }>();
  for (const [country, code] of [...countries.map(toCountry), ...other.map(toOther)]) {
    reader.selectNumberingPlan(country, code);
    const plan = reader.numberingPlan;
    const callingCode = code ?? plan.callingCode();
    const part = parts.get(callingCode) ?? { lengths: new Set(), patterns: [] };
    plan.possibleLengths().forEach((length) => part.lengths.add(length));
    part.patterns.push(plan.type('MOBILE')?.pattern() ?? NOTHING);
    parts.set(callingCode, part);
  }
  return new Map(Array.from(parts, ([code, part]) => [code, toPlan(part)]));
});

type PlanKey = readonly [country: string | undefined, callingCode: string | undefined];
const toCountry = (country: string): PlanKey => [country, undefined];
const toOther = (callingCode: string): PlanKey => [undefined, callingCode];

function toPlan({
  lengths,
  patterns,
}: {
  lengths: ReadonlySet<number>;
  patterns: readonly string[];
}): CallingPlan {
  const mobile = lazy(() => new RegExp(`^(?:${patterns.join('|')})$`));
  return { lengths, isMobile: (national) => mobile().test(national) };
}
