import type { Spoken } from '../../ports/screen.ts';
import type { Matcher } from '../problems.ts';
import { say, unless } from './finding.ts';

/** What must have been said: in words for the report, and as a test. */
export interface Telling {
  readonly what: string;
  readonly says: (text: string) => boolean;
}

/** The words themselves, perhaps among others. */
export function words(text: string): Telling {
  return { what: say(text), says: (spoken) => spoken.includes(text) };
}

/** Wording is free as long as one of these words is in it. */
export function wordsLike(what: string, pattern: RegExp): Telling {
  return { what, says: (spoken) => pattern.test(spoken) };
}

/** WA-A11Y-13 to WA-A11Y-16: a screen reader said so; with the urgency that was asked for, where one was. */
export function isTold(
  { what, says }: Telling,
  politeness?: Spoken['politeness'],
): Matcher<readonly Spoken[]> {
  const how = politeness === undefined ? '' : politeness === 'assertive' ? ' at once' : ' in turn';
  return (spoken) =>
    unless(
      spoken.some(
        (each) => says(each.text) && (politeness === undefined || each.politeness === politeness),
      ),
      `a screen reader that says ${what}${how}`,
      spoken.map(describe).join(', ') || 'nothing said',
    );
}

/** WA-A11Y-16: it was said, and never so that it interrupts. */
export function isToldInTurn(telling: Telling): Matcher<readonly Spoken[]> {
  return (spoken) => {
    const urgent = spoken.filter(
      ({ text, politeness }) => politeness === 'assertive' && telling.says(text),
    );
    return (
      isTold(telling, 'polite')(spoken) ??
      unless(urgent.length === 0, `${telling.what} only in turn`, 'said at once as well')
    );
  };
}

function describe({ text, politeness }: Spoken): string {
  return `${say(text)} (${politeness === 'assertive' ? 'at once' : 'in turn'})`;
}
