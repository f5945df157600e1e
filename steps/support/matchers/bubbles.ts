import type { DeskView, MessageView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { everyMessage } from './conversation.ts';
import { same, say, unless } from './finding.ts';

/** WA-PANE-01: every message of this customer, of whom the name is known. */
export function customerBubblesAreGray(name: string): Matcher<DeskView> {
  return everyMessage('customer', (message) => {
    const { colour, initials } = bubbleOf(message);
    const shown = observed(initials, 'initials in a bubble');
    return (
      same("the bubble's colour", 'gray', colour) ??
      unless(areInitialsOf(name, shown ?? ''), `initials of "${name}"`, say(shown))
    );
  });
}

/** WA-PANE-02. */
export function agentBubblesAreBlue(): Matcher<DeskView> {
  return everyMessage('agent', (message) =>
    same("the bubble's colour", 'blue', bubbleOf(message).colour),
  );
}

function bubbleOf({ bubble }: MessageView) {
  return observed(bubble, 'bubbles');
}

/**
 * Whether these can be the initials of the name. Which letters they are is not documented (WA-PANE-12), so each may begin any
 * word, and for a name of one word they may be its first letters. Case, accents and dots are free.
 */
export function areInitialsOf(name: string, initials: string): boolean {
  const letters = lettersOf(initials);
  const words = name.split(/[\s\p{P}]+/u).map((word) => lettersOf(word));
  if (letters.length === 0) return words.every((word) => word.length === 0) && initials !== '';
  const firsts = words.flatMap((word) => word.slice(0, 1));
  const [only = [], second] = words.filter((word) => word.length > 0);
  return eachIn(letters, firsts) || (!second && only.join('').startsWith(letters.join('')));
}

/** Whether every item is among the others, none of them taken twice. */
function eachIn(items: readonly string[], others: readonly string[]): boolean {
  const left = [...others];
  return items.every((item) => {
    const place = left.indexOf(item);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}

function lettersOf(text: string): string[] {
  return Array.from(text.normalize('NFD').toLocaleLowerCase('en')).filter((each) =>
    /\p{L}/u.test(each),
  );
}
