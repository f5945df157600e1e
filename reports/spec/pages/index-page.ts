import type { Spec } from '../model/spec-types.ts';
import { counted } from './badges.ts';
import { exclusionsPart } from './exclusions-part.ts';
import { page, reportSentence } from './frame.ts';
import { glossaryPart } from './glossary-part.ts';
import { markup } from './markup.ts';
import { profilePart } from './profile-part.ts';
import { recordedPart } from './recorded-part.ts';
import { searchPart } from './search-part.ts';

/** The page to begin with: every profile with its flows and counts, a search over all clauses, and what is left open or left out. */
export function indexPage(spec: Spec): string {
  return page(spec, {
    title: 'The living spec – deskproof',
    root: '',
    search: true,
    navigation,
    main: markup`<div class="intro">
<p class="eyebrow">The living spec</p>
<h1>How agents handle WhatsApp conversations</h1>
<p class="lead">Every clause is one testable statement of the documentation, with its source, its scenarios and its latest verdict.</p>
<p class="quiet">${size(spec)}</p>
<ul class="from quiet">${spec.reports.map((report) => markup`<li>${reportSentence(report)}</li>`)}</ul>
</div>
<div id="flows">
${spec.profiles.map(profilePart)}
</div>
${searchPart(spec.profiles)}
${recordedPart(spec.profiles)}
${exclusionsPart(spec.profiles)}
${glossaryPart()}`,
  });
}

const navigation = markup`<nav aria-label="Spec"><ul><li><a href="#flows">Flows</a></li><li><a href="#clauses">Find a clause</a></li><li><a href="#recorded">Left open</a></li><li><a href="#excluded">Left out</a></li><li><a href="#words">Words</a></li></ul></nav>`;

function size({ profiles }: Spec): string {
  const flows = profiles.flatMap((profile) => profile.flows);
  const clauses = flows.flatMap((flow) => flow.clauses);
  const scenarios = clauses.flatMap((clause) => clause.scenarios);
  return `${counted(profiles.length, 'profile')}, ${counted(flows.length, 'flow')}, ${counted(clauses.length, 'clause')}, ${counted(scenarios.length, 'scenario')}.`;
}
