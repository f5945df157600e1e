import { outcomesWorstFirst } from '../model/outcomes.ts';
import { levelBadge, outcomeBadge } from './badges.ts';
import { markup } from './markup.ts';
import type { Markup, Piece } from './markup.ts';
import { certaintyWords, levelWords, outcomeWords } from './words.ts';

/** The words that the pages use. */
export function glossaryPart(): Markup {
  const { seed, related, inferred } = certaintyWords;
  return markup`<section id="words" aria-labelledby="words-title">
<h2 id="words-title">Words</h2>
<div class="glossary">
${list(
  'Levels',
  (['MUST', 'SHOULD', 'MAY'] as const).map((one) => [levelBadge(one), levelWords[one]]),
)}
${list(
  'Verdicts, worst first',
  outcomesWorstFirst.map((one) => [outcomeBadge(one), outcomeWords[one].means]),
)}
${list('Basis', [
  [seed.label, 'Said in the source document, or in the one it links to.'],
  [related.label, related.means],
  [inferred.label, inferred.means],
  ['Our choice', 'What we settled on where the documentation is silent.'],
])}
${list('Targets', [
  [
    'memory, http, browser, …',
    'The reference, deskproof’s own contact centre: as functions, over the network, or on its desktop in a browser.',
  ],
  ['faulty, lawful', 'The reference with one thing wrong, or lawfully different, on purpose.'],
])}
</div>
</section>
`;
}

function list(title: string, words: readonly (readonly [Piece, string])[]): Markup {
  return markup`<div><h3>${title}</h3><dl>${words.map(([word, means]) => markup`<div><dt>${word}</dt><dd>${means}</dd></div>`)}</dl></div>`;
}
