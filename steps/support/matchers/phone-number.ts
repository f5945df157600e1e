import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** The digits of a number, whatever stands between them; `00` before the country's code counts as a plus. */
export function digitsOf(shown: string): string {
  return shown.replace(/\D/gu, '').replace(/^00/u, '');
}

/**
 * Whether it is this number (with a plus and the country's code), in whatever form: WA-POP-01 names the numbers that are shown, and not how
 * they are written. The national form is one, with or without what is dialled before it (`0171 …`, `171 …`); a digit less or more, or
 * another country's code, makes another number.
 */
export function isNumber(shown: string, number: string): boolean {
  return formsOf(number).has(digitsOf(shown));
}

/** Digits of a number, written as people of its country and of others do. */
export function formsOf(number: string): ReadonlySet<string> {
  const parsed = parsePhoneNumberFromString(number);
  const national = parsed ? [parsed.nationalNumber, digitsOf(parsed.formatNational())] : [];
  return new Set([digitsOf(number), ...national]);
}
