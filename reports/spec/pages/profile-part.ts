import type { Level } from '../../clauses/clause-types.ts';
import { countOutcomes } from '../model/outcomes.ts';
import type { SpecClause, SpecFlow, SpecOutcome, SpecProfile } from '../model/spec-types.ts';
import { counted, countsInWords, levelBadge, outcomeBadge, outcomeBar } from './badges.ts';
import { pictureName } from './flow-page.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** A profile: how many clauses of which level got which verdict, and its flows. */
export function profilePart(profile: SpecProfile): Markup {
  const { id, title, flows } = profile;
  return markup`<section class="profile" id="profile-${id}" aria-labelledby="profile-${id}-title">
<p class="eyebrow">Profile ${id}</p>
<h2 id="profile-${id}-title">${title}</h2>
${countsTable(profile)}
${needsScreenNote(profile)}
<ul class="flows">${flows.map((flow) => flowCard(flow))}</ul>
</section>
`;
}

/** Clauses that were tried where there was no screen. */
function needsScreenNote({ flows }: SpecProfile): Markup | undefined {
  const without = flows
    .flatMap((flow) => flow.clauses)
    .filter(({ outcome, judgements }) => outcome === 'not-judged' && judgements.length > 0);
  const targets = new Set(without.flatMap((one) => one.judgements.map(({ target }) => target)));
  if (without.length === 0) return undefined;
  return markup`<p class="quiet note">${counted(without.length, 'clause')} not judged on ${[...targets].join(', ')}: a screen is needed.</p>`;
}

const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY'];

function countsTable({ title, flows }: SpecProfile): Markup {
  const clauses = flows.flatMap((flow) => flow.clauses);
  const columns = countOutcomes(outcomesOf(clauses)).map(([outcome]) => outcome);
  const rows = levels
    .map((level) => ({ level, own: clauses.filter(({ clause }) => clause.level === level) }))
    .filter(({ own }) => own.length > 0)
    .map(({ level, own }) => countsRow(markup`${levelBadge(level)}`, own, columns));
  const caption = `Clauses of “${title}” by level and verdict`;
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="counts"><caption>${caption}</caption>
<thead><tr><th scope="col">Level</th>${columns.map((one) => markup`<th scope="col">${outcomeBadge(one)}</th>`)}<th scope="col">Clauses</th></tr></thead>
<tbody>${rows}${countsRow(markup`All`, clauses, columns)}</tbody></table></div>`;
}

function countsRow(
  name: Markup,
  clauses: readonly SpecClause[],
  columns: readonly SpecOutcome[],
): Markup {
  const counts = new Map(countOutcomes(outcomesOf(clauses)));
  return markup`<tr><th scope="row">${name}</th>${columns.map((one) => markup`<td>${counts.get(one) ?? 0}</td>`)}<td>${clauses.length}</td></tr>
`;
}

/** The picture says nothing that the title does not: it is for the eye only here, and described on the flow's own page. */
function flowCard(flow: SpecFlow): Markup {
  const { id, profile, title, picture, clauses } = flow;
  const outcomes = outcomesOf(clauses);
  const image =
    picture &&
    markup`<img src="${profile}/${pictureName(flow)}" alt="" width="1280" height="800" loading="lazy">`;
  return markup`<li class="flow">${image}<h3><a href="${profile}/${id}.html">${title}</a></h3>
<p class="quiet">${counted(clauses.length, 'clause')}: ${countsInWords(outcomes)}</p>${outcomeBar(outcomes)}</li>
`;
}

function outcomesOf(clauses: readonly SpecClause[]): SpecOutcome[] {
  return clauses.map(({ outcome }) => outcome);
}
