import type { Judgement, SpecClause } from '../model/spec-types.ts';
import type { Recorded } from '../../verdicts/scenario-verdict.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { outcomeWords } from './words.ts';

/** How each target was judged by a clause, and what was seen where nothing is judged. */
export function judgementList({ judgements }: Pick<SpecClause, 'judgements'>): Markup {
  if (judgements.length === 0) return markup`Not judged: no run of this edition covers it.`;
  return markup`<ul class="judgements">${judgements.map((one) => markup`<li>${inWords(one)}${recordedList(one.recorded)}</li>`)}</ul>`;
}

function inWords({ target, outcome, presentedOnly, because }: Judgement): string {
  if (outcome === 'not-judged') return `Not judged on ${target}: needs a screen.`;
  const why = because === undefined ? '' : `: ${because}`;
  const seen = presentedOnly ? ' Presented, not seen: only a browser proves how it looks.' : '';
  return `${outcomeWords[outcome].label} on ${target}${why}.${seen}`;
}

/** What was seen, as name and value. */
export function recordedList(recorded: readonly Recorded[]): Markup | undefined {
  if (recorded.length === 0) return undefined;
  return markup`<dl class="recorded-values">${recorded.map(
    ({ what, value }) => markup`<div><dt>${what}</dt><dd><bdi>${value}</bdi></dd></div>`,
  )}</dl>`;
}
