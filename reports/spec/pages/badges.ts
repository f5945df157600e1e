import type { Level } from '../../clauses/clause-types.ts';
import { countOutcomes } from '../model/outcomes.ts';
import type { SpecOutcome } from '../model/spec-types.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { outcomeSign, outcomeWords } from './words.ts';

/** An outcome in a word, with a sign and a colour that say the same. */
export function outcomeBadge(outcome: SpecOutcome): Markup {
  return markup`<span class="outcome ${outcome}"><span class="sign" aria-hidden="true">${outcomeSign(outcome)}</span>${outcomeWords[outcome].label}</span>`;
}

export function levelBadge(level: Level): Markup {
  return markup`<span class="level ${level.toLowerCase()}">${level}</span>`;
}

/** How many of each outcome, in words: `9 pass, 2 recorded`. */
export function countsInWords(outcomes: readonly SpecOutcome[]): string {
  return countOutcomes(outcomes)
    .map(([outcome, count]) => `${count} ${outcomeWords[outcome].label.toLowerCase()}`)
    .join(', ');
}

/** The same as a bar, for the eye only. */
export function outcomeBar(outcomes: readonly SpecOutcome[]): Markup {
  const parts = countOutcomes(outcomes).map(
    ([outcome, count]) =>
      markup`<rect class="${outcome}" x="${before(outcomes, outcome)}" width="${count}" height="1"/>`,
  );
  return markup`<svg class="bar" viewBox="0 0 ${outcomes.length} 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

function before(outcomes: readonly SpecOutcome[], outcome: SpecOutcome): number {
  const counts = countOutcomes(outcomes);
  const at = counts.findIndex(([one]) => one === outcome);
  return counts.slice(0, at).reduce((sum, [, count]) => sum + count, 0);
}

/** `1 clause`, `7 clauses`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
