import { foldText } from './fold-text.ts';
import type { Finder, Span } from './sensitive.ts';
import { ALL_SEPARATORS, signsOf } from './separators.ts';
import type { Separator } from './separators.ts';

/** What counts as a social security number; `none` lets nine digits in one piece count where the words say so. */
export interface SsnOptions {
  readonly separators?: readonly Separator[];
}

// The rules of the Social Security Administration: no area 000, 666 or 900 to 999, no group 00, no serial 0000.
const AREA = '(?!000|666|9)[0-9]{3}';
const GROUP = '(?!00)[0-9]{2}';
const SERIAL = '(?!0000)[0-9]{4}';

const NINE_DIGITS = /[0-9](?:[^0-9]?[0-9]){8}/;
const THREE_TWO_FOUR = /[0-9]{3}[^0-9][0-9]{2}[^0-9][0-9]{4}/;
const WORDS = /\bssn\b|\bssn(?=[0-9])|\bs\.s\.n|social[\s-]*security|\bsoc\.?[\s-]*sec/i;
const WORDS_NEAR = 40;

/**
 * Finds US social security numbers (MSK-2), grouped 3-2-4 with one kind of separator. Nine digits in one piece, or grouped
 * otherwise, look like any order number: they count only where the words within 40 characters name social security.
 */
export function makeSsnFinder({ separators = ALL_SEPARATORS }: SsnOptions = {}): Finder {
  const grouped = separators.filter((separator) => separator !== 'none').map(groupedPattern);
  const named = separators.includes('none') ? [namedPattern()] : [];
  return (text) => {
    const folded = foldText(text);
    if (!NINE_DIGITS.test(folded)) return [];
    const patterns = [
      ...(THREE_TWO_FOUR.test(folded) ? grouped : []),
      ...(WORDS.test(folded) ? named : []),
    ];
    return patterns.flatMap(({ pattern, accepts }) =>
      Array.from(folded.matchAll(pattern))
        .map((match): Span => ({
          start: match.index,
          end: match.index + match[0].length,
          kind: 'ssn',
        }))
        .filter((span) => accepts(folded, span)),
    );
  };
}

interface SsnPattern {
  readonly pattern: RegExp;
  readonly accepts: (text: string, span: Span) => boolean;
}

function groupedPattern(separator: Separator): SsnPattern {
  const sign = `[${signsOf([separator])}]`;
  // Dashes and dots that go on make it part of a longer code; a space may simply precede the next number.
  const goesOn = separator === 'space' ? '' : `${sign}?`;
  const before = new RegExp(`[0-9]${goesOn}$`);
  const after = new RegExp(`^${goesOn}[0-9]`);
  return {
    pattern: new RegExp(`${AREA}${sign}${GROUP}${sign}${SERIAL}`, 'g'),
    accepts: (text, { start, end }) =>
      !before.test(text.slice(Math.max(0, start - 2), start)) &&
      !after.test(text.slice(end, end + 2)) &&
      !CALLING_CODE.test(text.slice(Math.max(0, start - 8), start)),
  };
}

/** A plus sign up to a country code away makes it a phone number. */
const CALLING_CODE = /\+[ (]?[0-9]{0,3}[)\s.-]{0,2}$/;

function namedPattern(): SsnPattern {
  const gap = `[${signsOf(['space', 'dash', 'dot'])}]?`;
  const nine = new RegExp(`(?<![0-9])[0-9](?:${gap}[0-9]){8}(?![0-9])`, 'g');
  const valid = new RegExp(`^${AREA}${GROUP}${SERIAL}$`);
  return {
    pattern: nine,
    accepts: (text, { start, end }) =>
      valid.test(text.slice(start, end).replace(/[^0-9]/g, '')) &&
      (WORDS.test(text.slice(Math.max(0, start - WORDS_NEAR), start)) ||
        WORDS.test(text.slice(end, end + WORDS_NEAR))),
  };
}
