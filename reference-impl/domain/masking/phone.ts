import type { CountryCode } from 'libphonenumber-js/core';
import { digitChains, digitsBetween } from './digit-chains.ts';
import type { DigitChain, DigitGroup } from './digit-chains.ts';
import { foldText } from './fold-text.ts';
import { blankLookAlikes, isSomethingElse, speaksOfPhone } from './phone-context.ts';
import { judgeInternational } from './phone-international.ts';
import { makeNationalTest, nationalEnds, PHONE_COUNTRIES } from './phone-national.ts';
import type { Finder, Span } from './sensitive.ts';
import { BLANKS, signsOf } from './separators.ts';
import { starAllButLastFour } from './stars.ts';

/** What counts as a phone number: the countries whose national form is known, and whether `+` and `00` are. */
export interface PhoneOptions {
  readonly countries?: readonly CountryCode[];
  readonly international?: boolean;
}

const GAP = new RegExp(`^[${signsOf(['space', 'dash', 'dot'])}()/]{1,4}$`);
const PLUS = new RegExp(`\\+[${signsOf(['space'])}(]{0,3}$`);
const ENOUGH_DIGITS = /[0-9](?:[^0-9]{0,4}[0-9]){4}/;
const MOST_DIGITS = 17;
/** Nine digits in one piece and without a leading zero may be anything: they need a word that speaks of a phone. */
const PLAIN = /^[1-9][0-9]{8}$/;

/**
 * Finds phone numbers (MSK-3). Behind `+` or `00` a number counts when its length is possible, for the documented example
 * `+ 1 (123) 456 7890` is no valid one; anything else must be a valid mobile number of one of the countries.
 */
export function makePhoneFinder({
  countries = PHONE_COUNTRIES,
  international = true,
}: PhoneOptions = {}): Finder {
  const isNational = makeNationalTest(countries);
  return (text) => {
    const folded = foldText(text);
    if (!ENOUGH_DIGITS.test(folded)) return [];
    const seen = blankLookAlikes(folded);
    return digitChains(seen, GAP).flatMap((chain) =>
      spansIn(chain, { text: seen, isNational, international }),
    );
  };
}

interface Search {
  readonly text: string;
  readonly isNational: (digits: string) => boolean;
  readonly international: boolean;
}

function spansIn(chain: DigitChain, search: Search): readonly Span[] {
  const spans: Span[] = [];
  let end = -1;
  chain.groups.forEach((group, index) => {
    if (group.start < end) return;
    const found = findInternational(chain, index, search) ?? findNational(chain, index, search);
    if (found === undefined) return;
    spans.push({ ...found, kind: 'phone' });
    end = found.end;
  });
  return spans;
}

type Found = Pick<Span, 'start' | 'end'>;

/** The longest valid mobile number that begins here, else the longest possible number. */
function findInternational(chain: DigitChain, index: number, search: Search): Found | undefined {
  const lead = search.international ? leadOf(chain, index, search.text) : undefined;
  if (lead === undefined) return undefined;
  let possible: Found | undefined;
  for (const last of internationalEnds(chain, index)) {
    const digits = chain.digits.slice(lead.offset, last.offset + last.size);
    const likelihood = judgeInternational(digits, lead.firstGroup);
    const found = { start: lead.start, end: last.end };
    if (likelihood === 'mobile') return found;
    if (likelihood === 'possible') possible ??= found;
  }
  return possible;
}

function internationalEnds({ groups }: DigitChain, index: number): readonly DigitGroup[] {
  const offset = groups[index]?.offset ?? 0;
  return groups
    .slice(index, index + MOST_DIGITS)
    .filter((last) => last.offset + last.size - offset <= MOST_DIGITS)
    .reverse();
}

interface Lead {
  readonly start: number;
  /** Where the digits begin within the chain's, after `00`. */
  readonly offset: number;
  readonly firstGroup: string;
}

function leadOf({ groups, digits }: DigitChain, index: number, text: string): Lead | undefined {
  const group = groups[index];
  if (group === undefined) return undefined;
  const { start, offset, size } = group;
  const plus = index === 0 ? PLUS.exec(text.slice(Math.max(0, start - 4), start)) : null;
  if (plus !== null)
    return {
      start: start - plus[0].length,
      offset,
      firstGroup: digits.slice(offset, offset + size),
    };
  if (size < 2 || !/^00[1-9]/.test(digits.slice(offset, offset + 3))) return undefined;
  const length = size === 2 ? (groups[index + 1]?.size ?? 0) : size - 2;
  return { start, offset: offset + 2, firstGroup: digits.slice(offset + 2, offset + 2 + length) };
}

function findNational(
  chain: DigitChain,
  index: number,
  { text, isNational }: Search,
): Found | undefined {
  const first = chain.groups[index];
  if (first === undefined) return undefined;
  const isBracketed = text[first.start - 1] === '(' && text[first.end] === ')';
  const start = isBracketed ? first.start - 1 : first.start;
  const last = nationalEnds(chain, index, isBracketed).find((end) => {
    const digits = digitsBetween(chain, first, end);
    return isNational(digits) && isWrittenAsPhone(text, { start, end: end.end });
  });
  return last && { start, end: last.end };
}

function isWrittenAsPhone(text: string, found: Found): boolean {
  if (isCutOut(found, text) || isSomethingElse(text, found)) return false;
  return !PLAIN.test(text.slice(found.start, found.end)) || speaksOfPhone(text, found.start);
}

/** Whether a longer code goes on before or behind it: the `45-6789 666` of two codes in a row is no number. */
function isCutOut({ start, end }: Found, text: string): boolean {
  return (
    /[0-9][)./\p{Pd}]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[./\p{Pd}][0-9]/u.test(text.slice(end, end + 2))
  );
}

/**
 * A phone number as MSK-7 shows it: white space dropped, then every character starred (digits, `+`, brackets) but the last
 * four. `+447966197542` becomes `*********7542`.
 */
export function maskPhone(phone: string): string {
  return starAllButLastFour(Array.from(phone.replace(BLANKS, '')));
}
