import type { SpecClause, SpecFlow, SpecProfile } from '../model/spec-types.ts';
import { recordedList } from './judgement-list.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** What the documentation leaves open, and what was seen there. */
export function recordedPart(profiles: readonly SpecProfile[]): Markup {
  const flows = profiles.flatMap((profile) => profile.flows);
  const rows = flows.flatMap((flow) =>
    flow.clauses
      .filter(({ clause }) => clause.level === 'MAY')
      .map((clause) => recordedRow(flow, clause)),
  );
  const list =
    rows.length === 0 ? markup`<p>Nothing.</p>` : markup`<ul class="clauses">${rows}</ul>`;
  return markup`<section id="recorded" aria-labelledby="recorded-title">
<h2 id="recorded-title">Left open by the documentation</h2>
<p class="lead">A MAY clause is never judged. What was seen is recorded, so that a change does not go unnoticed.</p>
${list}
</section>
`;
}

function recordedRow(flow: SpecFlow, { clause, judgements }: SpecClause): Markup {
  const { id, title } = clause;
  const several = judgements.length > 1;
  const seen = judgements.map(({ target, recorded }) => {
    const values = recordedList(recorded) ?? markup`<p class="quiet">Nothing was seen.</p>`;
    return markup`${several ? markup`<p class="label">On ${target}</p>` : undefined}${values}`;
  });
  const nothing = markup`<p class="quiet">Not recorded in this edition.</p>`;
  return markup`<li><a class="id" href="${flow.profile}/${flow.id}.html#${id}">${id}</a><div class="wide"><p class="title">${title}</p>${seen.length === 0 ? nothing : seen}</div></li>
`;
}
