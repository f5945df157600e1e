const FIRST_ASCII_BEYOND_SPACE = 0x21;
const FIRST_FULL_WIDTH = 0xff01;

/**
 * The text with every digit of the basic plane (Arabic-Indic, Devanagari, ...) and every full-width sign as its ASCII
 * twin. One UTF-16 unit stays one unit, so that offsets hold in both texts.
 */
export function foldText(text: string): string {
  // Most texts are plain ASCII and leave here.
  if (!/[^ -~\s]/.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, fullWidthToAscii)
    .replace(/(?![0-9])\p{Nd}/gu, digitToAscii);
}

function fullWidthToAscii(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - FIRST_FULL_WIDTH + FIRST_ASCII_BEYOND_SPACE);
}

const knownDigits = new Map<string, string>();

function digitToAscii(digit: string): string {
  if (digit.length > 1) return digit;
  const known = knownDigits.get(digit);
  if (known !== undefined) return known;
  const ascii = String(digitValue(digit.charCodeAt(0)));
  knownDigits.set(digit, ascii);
  return ascii;
}

/** Unicode lays decimal digits out in runs of ten from 0 to 9, and no run of the basic plane touches another. */
function digitValue(code: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCharCode(code - value - 1))) value += 1;
  return value;
}
