import type { SpecProfile } from '../model/spec-types.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { sourceLinks } from './source-links.ts';

/** What the documentation says and no target can be judged by, each with the reason. */
export function exclusionsPart(profiles: readonly SpecProfile[]): Markup {
  const rows = profiles.flatMap(({ documents, exclusions }) =>
    exclusions.map(
      ({ id, statement, reason, source }) =>
        markup`<li id="${id}"><span class="id">${id}</span><div class="wide"><p class="title">${statement}</p><p>${reason}</p>${sourceLinks(source, documents)}</div></li>
`,
    ),
  );
  const list =
    rows.length === 0 ? markup`<p>Nothing.</p>` : markup`<ul class="clauses">${rows}</ul>`;
  return markup`<section id="excluded" aria-labelledby="excluded-title">
<h2 id="excluded-title">Left out, and why</h2>
<p class="lead">Statements of the documentation that no contact centre can be judged by.</p>
${list}
</section>
`;
}
