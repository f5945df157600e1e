import type { Span } from './sensitive.ts';

const DATE =
  /(?<![0-9])(?:(?:19|20)[0-9]{2}([-./])[01]?[0-9]\1[0-3]?[0-9]|[0-3]?[0-9]([-./])[0-3]?[0-9]\2(?:19|20)[0-9]{2})(?![0-9])/g;
const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const IP_ADDRESS = new RegExp(`(?<![0-9.])(?:${OCTET}\\.){3}${OCTET}(?!\\.?[0-9])`, 'g');

/** The text with dates and IP addresses blanked out, offsets kept: their digits never belong to a phone number. */
export function blankLookAlikes(text: string): string {
  const blank = (found: string) => '\n'.repeat(found.length);
  return text.replace(DATE, blank).replace(IP_ADDRESS, blank);
}

const LABEL_BEFORE =
  /(?:#|\b(?:order|booking|invoice|reference|ref|ticket|case|tracking|parcel|account|customer|contract|article|item|sku|serial|pnr|id|no|nr|bestellung|rechnung|commande|facture|pedido|factura)[.:#]?)[\s:#-]*(?:(?:number|num|no|nr|id|code|is|was)[.:#]?[\s:#-]*)*$/i;
const MONEY_BEFORE = /(?:[$€£¥₹]|\b(?:EUR|USD|GBP|CHF|INR|JPY))\s?$/i;
const MONEY_AFTER = /^\s?(?:[$€£¥₹]|(?:EUR|USD|GBP|CHF|INR|JPY)\b)/i;
const NUMBER_BEFORE = /(?:(?<![0-9])[0-9]{1,3}[,:'])$/;
const NUMBER_AFTER = /^[,:'][0-9]{1,3}(?![0-9])/;
// Capitals that touch digits make a code (INV20261123), as do letters among digits (1Z999AA1); "tel0796..." is a word.
const CODE_BEFORE = /(?:[A-Z]|[0-9][A-Za-z]+)$/;
const CODE_AFTER = /^(?:[A-Z]|[a-z]+[0-9])/;
const MASKED_BEFORE = /\*{3}$/;

const NEAR = 32;

/** Whether the words and signs around a national number say that it is something else. */
export function isSomethingElse(
  text: string,
  { start, end }: Pick<Span, 'start' | 'end'>,
): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  return (
    [MASKED_BEFORE, MONEY_BEFORE, NUMBER_BEFORE, CODE_BEFORE, LABEL_BEFORE].some((sign) =>
      sign.test(before),
    ) || [MONEY_AFTER, NUMBER_AFTER, CODE_AFTER].some((sign) => sign.test(after))
  );
}

const PHONE_WORDS =
  /phone|mobile|\bcell|\bcall\b|\btel\b|whats\s?app|\btext me|\bsms\b|\breach|\bring\b|handy|telefon|tél|móvil|celular|cellulare/i;

/** Whether the words just before speak of a phone. */
export function speaksOfPhone(text: string, start: number): boolean {
  return PHONE_WORDS.test(text.slice(Math.max(0, start - NEAR), start));
}
