import { Refusal } from './refusal.ts';

const WRITTEN = /^\+?[\d\s()-]+$/;
const ONE_DIGIT_CODES = ['1', '7'];
/** The zones of ITU E.164 whose calling codes have two digits; all others but 1 and 7 have three. */
const TWO_DIGIT_CODES = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** The digits of a number as a sender wrote it: `+`, `-`, brackets and spaces are allowed (reference cloud-api 2.2). */
export function digitsOf(to: string): string {
  const digits = to.replace(/\D/g, '');
  if (WRITTEN.test(to) && digits.length > 0 && digits.length <= 15) return digits;
  throw new Refusal(131009, { details: `Recipient phone number is not valid: ${to.slice(0, 64)}` });
}

/** The country calling code at the start of an international number given in digits. */
export function callingCode(digits: string): string {
  if (ONE_DIGIT_CODES.includes(digits.slice(0, 1))) return digits.slice(0, 1);
  return digits.slice(0, TWO_DIGIT_CODES.test(digits) ? 2 : 3);
}

/**
 * The WhatsApp ids a recipient may mean, likeliest first. Without a `+` the platform also tries the number behind the
 * business's own country code (reference cloud-api 2.2).
 */
export function candidates(to: string, businessDigits: string): readonly [string, ...string[]] {
  const digits = digitsOf(to);
  if (to.trimStart().startsWith('+')) return [digits];
  return [digits, callingCode(businessDigits) + digits.replace(/^0/, '')];
}
