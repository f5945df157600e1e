import type { Country } from './numbers.ts';

/** Languages that customers' names come in. */
export type Locale = 'ar' | 'de' | 'en' | 'es' | 'fr' | 'it' | 'pt_BR';

/** Where people with names of a locale live. */
export const HOMES: Readonly<Record<Locale, readonly [Country, ...Country[]]>> = {
  ar: ['AE', 'EG', 'MA', 'SA'],
  de: ['AT', 'CH', 'DE'],
  en: ['AU', 'CA', 'GB', 'IN', 'NL', 'SE', 'SG', 'US', 'ZA'],
  es: ['CO', 'ES'],
  fr: ['BE', 'CA', 'FR', 'MA'],
  it: ['CH', 'IT'],
  pt_BR: ['BR', 'PT'],
};

export const LOCALES = Object.keys(HOMES) as [Locale, ...Locale[]];
