import type { SpecClause, SpecProfile } from '../model/spec-types.ts';
import { levelBadge, outcomeBadge } from './badges.ts';
import { stepList } from './gherkin.ts';
import { judgementList } from './judgement-list.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { scenarioPart } from './scenario-part.ts';
import { sourceLinks } from './source-links.ts';
import { certaintyWords } from './words.ts';

/** A clause: what it says, who says so, how it is read, and its scenarios with their verdicts. */
export function clausePart(of: SpecClause, { documents }: Pick<SpecProfile, 'documents'>): Markup {
  const { id, level, title, statement, source, certainty } = of.clause;
  const { label, means } = certaintyWords[certainty];
  return markup`<section class="clause" id="${id}" aria-labelledby="${id}-title">
<p class="tags"><a class="id" href="#${id}">${id}</a> ${levelBadge(level)} ${outcomeBadge(of.outcome)}</p>
<h2 id="${id}-title">${title}</h2>
<p class="statement">${statement}</p>
${of.rule === undefined ? undefined : markup`<p class="rule"><span>Rule</span> ${of.rule}</p>`}
<dl class="facts">
<div><dt>Source</dt><dd>${sourceLinks(source, documents)}</dd></div>
<div><dt>Basis</dt><dd><strong>${label}.</strong> ${means}</dd></div>
<div><dt>Verdict</dt><dd>${judgementList(of)}</dd></div>
</dl>
${choicePart(of)}
${readingsPart(of)}
${of.background.length === 0 ? undefined : backgroundPart(of)}
<div class="scenarios">
${of.scenarios.map((scenario, at) => scenarioPart(of, scenario, at + 1))}
</div>
</section>
`;
}

function choicePart({ clause, remarks }: SpecClause): Markup | undefined {
  const said = remarks.length > 0 ? remarks : clause.choice === undefined ? [] : [clause.choice];
  if (said.length === 0) return undefined;
  const isOurs =
    clause.choice !== undefined || said[0]?.startsWith('Where the documentation is silent');
  return markup`<div class="callout"><p class="label">${isOurs ? 'Our choice' : 'Remark'}</p>${said.map((text) => markup`<p>${text}</p>`)}</div>`;
}

function readingsPart({ readings, judgements }: SpecClause): Markup | undefined {
  if (readings.length === 0) return undefined;
  const items = readings.map(({ id, says, default: isDefault }) => {
    const held = judgements.filter(({ reading }) => reading === id).map(({ target }) => target);
    const by = held.length > 0 ? `Held to by ${held.join(', ')}.` : '';
    return markup`<li>${says} <span class="quiet">${isDefault ? 'Taken when a target names none.' : ''} ${by}</span></li>`;
  });
  return markup`<div class="callout"><p class="label">The text allows ${readings.length} readings</p><ul>${items}</ul></div>`;
}

function backgroundPart({ background }: SpecClause): Markup {
  return markup`<div class="background"><p class="label">Before each of these scenarios</p>${stepList(background)}</div>`;
}
