import type {
  ScenarioResult,
  SpecClause,
  SpecExamples,
  SpecOutcome,
  SpecScenario,
} from '../model/spec-types.ts';
import { outcomeBadge } from './badges.ts';
import { slotsOf, stepList, withSlots } from './gherkin.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** A scenario with its steps, its examples and what became of them. `number` counts from 1 within the clause. */
export function scenarioPart(of: SpecClause, scenario: SpecScenario, number: number): Markup {
  const id = `${of.clause.id}-${number}`;
  const slots = slotsOf(scenario);
  const result = scenario.examples.length === 0 ? resultOf(of, scenario.result) : undefined;
  return markup`<article class="scenario" id="${id}" aria-labelledby="${id}-name">
<div class="head"><h3 id="${id}-name">${withSlots(scenario.name, slots)}</h3>${result}</div>
${scenario.description.map((paragraph) => markup`<p>${paragraph}</p>`)}
${readingNote(of, scenario)}
${message(scenario.result)}
${stepList(scenario.steps, slots)}
${scenario.examples.map((examples) => examplesTable(of, examples))}
</article>
`;
}

function readingNote({ readings }: SpecClause, scenario: SpecScenario): Markup | undefined {
  const says = scenario.readings.map((id) => readings.find((one) => one.id === id)?.says ?? id);
  if (says.length === 0) return undefined;
  return markup`<p class="note">Only where it is read so: ${says.join(' ')}</p>`;
}

/** Where a clause could not be judged at all, saying so again at each scenario would only be noise. */
function resultOf({ clause, outcome }: SpecClause, result: ScenarioResult | undefined) {
  if (result === undefined) return wasTried(outcome) ? notRun : undefined;
  const isRecorded = clause.level === 'MAY' && result.verdict === 'pass';
  return outcomeBadge(isRecorded ? 'recorded' : result.verdict);
}

function wasTried(outcome: SpecOutcome): boolean {
  return outcome !== 'not-judged' && outcome !== 'not-applicable';
}

const notRun = markup`<span class="outcome not-judged">Not run</span>`;

function message(result: ScenarioResult | undefined): Markup | undefined {
  if (result?.message === undefined) return undefined;
  return markup`<p class="why"><bdi>${result.message}</bdi></p>`;
}

function examplesTable(of: SpecClause, examples: SpecExamples): Markup {
  const { name, head, rows } = examples;
  const judged = wasTried(of.outcome);
  const caption = name === '' ? 'Examples' : `Examples: ${name}`;
  return markup`<table class="examples"><caption>${caption}</caption>
<thead><tr>${head.map((key) => markup`<th scope="col">${key}</th>`)}${judged ? markup`<th scope="col">Verdict</th>` : undefined}</tr></thead>
<tbody>${rows.map(({ cells, result }) => {
    const verdict = judged ? markup`<td>${resultOf(of, result)}${message(result)}</td>` : undefined;
    return markup`<tr>${cells.map((cell) => markup`<td><bdi>${cell}</bdi></td>`)}${verdict}</tr>
`;
  })}</tbody></table>`;
}
