import { cardIssuers, makeIssuerTest } from './card-issuers.ts';
import type { CardIssuer } from './card-issuers.ts';
import { digitChains, digitsBetween } from './digit-chains.ts';
import type { DigitChain, DigitGroup } from './digit-chains.ts';
import { foldText } from './fold-text.ts';
import { lazy } from './lazy.ts';
import { passesLuhn } from './luhn.ts';
import type { Finder, Span } from './sensitive.ts';
import { ALL_SEPARATORS, signsOf } from './separators.ts';
import type { Separator } from './separators.ts';

/** What counts as a card number. Issuers are asked for at the first candidate, so that loading them may be put off. */
export interface CardOptions {
  readonly issuers?: () => readonly CardIssuer[];
  readonly separators?: readonly Separator[];
}

const SHORTEST = 13;
const LONGEST = 19;
const ENOUGH_DIGITS = /[0-9](?:[^0-9]{0,4}[0-9]){12}/;

/**
 * Finds card numbers (MSK-2): 13 to 19 digits in usual groups, an issuer's range and length, and a true Luhn digit. A run of
 * digits counts only as a whole, so a longer number never contains a card; letters may touch it.
 */
export function makeCardFinder({
  issuers = cardIssuers,
  separators = ALL_SEPARATORS,
}: CardOptions = {}): Finder {
  const gap = new RegExp(`^[${signsOf(separators)}]{1,3}$`);
  const inOnePiece = separators.includes('none');
  const isIssued = lazy(() => makeIssuerTest(issuers()));
  return (text) => {
    const folded = foldText(text);
    if (!ENOUGH_DIGITS.test(folded)) return [];
    const isCard = (digits: string) => passesLuhn(digits) && isIssued()(digits);
    return digitChains(folded, gap)
      .filter(({ digits }) => digits.length >= SHORTEST)
      .flatMap((chain) => cardsIn(chain, isCard))
      .filter(([first, last]) => inOnePiece || last !== first)
      .filter(([first]) => !isLed(folded, first.start))
      .map(([first, last]): Span => ({ start: first.start, end: last.end, kind: 'card' }));
  };
}

type Window = readonly [first: DigitGroup, last: DigitGroup];

function cardsIn(chain: DigitChain, isCard: (digits: string) => boolean): readonly Window[] {
  return chain.groups.flatMap((first, index) =>
    lastGroups(chain, index)
      .filter((last) => isCard(digitsBetween(chain, first, last)))
      .map((last): Window => [first, last]),
  );
}

const NONE: readonly DigitGroup[] = [];

/** The groups with which a card number that begins at the given group may end. */
function lastGroups({ groups, digits }: DigitChain, index: number): readonly DigitGroup[] {
  const first = groups[index];
  if (first === undefined || digits[first.offset] === '0') return NONE;
  if (first.size < 4 && groups[index - 1]?.size === first.size) return NONE;
  const found: DigitGroup[] = [];
  for (let next = index; next < groups.length; next += 1) {
    const last = groups[next] ?? first;
    const total = last.offset + last.size - first.offset;
    if (total > LONGEST) break;
    if (total >= SHORTEST && mayEnd(first, last)) found.push(last);
    if (!mayGoOn(first, last)) break;
  }
  return found;
}

/**
 * As printed on cards (4-4-4-4, 4-6-5, 8-8, ...) the first group has four digits or more and none stands alone; or as
 * dictated, in equal groups (from the first of them on) and a shorter rest. Two dates in a row (2-2-4-2-2-4) are neither.
 */
function mayGoOn(first: DigitGroup, inner: DigitGroup): boolean {
  return first.size >= 4 ? inner.size >= 2 : inner.size === first.size;
}

function mayEnd(first: DigitGroup, last: DigitGroup): boolean {
  return first.size >= 4 || last.size <= first.size;
}

/** A plus sign makes it a phone number; five stars make it the readable end of what is masked already. */
function isLed(text: string, start: number): boolean {
  return /(?:\+ ?|\*{5})$/.test(text.slice(Math.max(0, start - 5), start));
}
