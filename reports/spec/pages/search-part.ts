import { outcomesWorstFirst } from '../model/outcomes.ts';
import type { SpecClause, SpecFlow, SpecProfile } from '../model/spec-types.ts';
import { counted, levelBadge, outcomeBadge } from './badges.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { outcomeWords } from './words.ts';

/** All clauses, with a form to narrow them. Without a script all are there, and the form, which could do nothing, is not. */
export function searchPart(profiles: readonly SpecProfile[]): Markup {
  const flows = profiles.flatMap((profile) => profile.flows);
  const clauses = flows.flatMap((flow) => flow.clauses);
  return markup`<section id="clauses" aria-labelledby="clauses-title">
<h2 id="clauses-title">Find a clause</h2>
<form id="search" role="search" hidden>
<p class="field words"><label for="search-words">Words or an id</label><input id="search-words" type="search" autocomplete="off" spellcheck="false"></p>
<p class="field"><label for="search-level">Level</label><select id="search-level"><option value="">Any</option>${['MUST', 'SHOULD', 'MAY'].map((one) => markup`<option>${one}</option>`)}</select></p>
<p class="field"><label for="search-verdict">Verdict</label><select id="search-verdict"><option value="">Any</option>${verdictOptions(clauses)}</select></p>
</form>
<p id="search-count" class="quiet" role="status">${counted(clauses.length, 'clause')}</p>
<ul class="clauses">${flows.map((flow) => flow.clauses.map((clause) => clauseRow(flow, clause)))}</ul>
</section>
`;
}

function verdictOptions(clauses: readonly SpecClause[]): Markup[] {
  return outcomesWorstFirst
    .filter((one) => clauses.some(({ outcome }) => outcome === one))
    .map((one) => markup`<option value="${one}">${outcomeWords[one].label}</option>`);
}

/** What the search looks through: what the row shows, and the names of the scenarios. */
function clauseRow(flow: SpecFlow, { clause, outcome, scenarios }: SpecClause): Markup {
  const { id, level, title, statement } = clause;
  const also = [flow.title, ...scenarios.map(({ name }) => name)].join(' ');
  return markup`<li data-level="${level}" data-verdict="${outcome}" data-also="${also}"><a class="id" href="${flow.profile}/${flow.id}.html#${id}">${id}</a>
<div><p class="title">${title}</p><p class="quiet">${statement}</p></div>
<p class="tags">${levelBadge(level)} ${outcomeBadge(outcome)}</p></li>
`;
}
