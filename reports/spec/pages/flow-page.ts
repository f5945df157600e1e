import type { Spec, SpecFlow, SpecProfile } from '../model/spec-types.ts';
import { counted, countsInWords } from './badges.ts';
import { clausePart } from './clause-part.ts';
import { page } from './frame.ts';
import { stepList } from './gherkin.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { outcomeSign, outcomeWords } from './words.ts';

/** The page of one flow, for the folder of its profile. */
export function flowPage(spec: Spec, profile: SpecProfile, flow: SpecFlow): string {
  return page(spec, {
    title: `${flow.title} – deskproof`,
    root: '../',
    navigation: trail(profile),
    main: markup`<div class="intro">
<p class="eyebrow">${profile.title}</p>
<h1>${flow.title}</h1>
${flow.description.map((paragraph) => markup`<p class="lead">${paragraph}</p>`)}
<p class="quiet">${summary(flow)}</p>
</div>
<div class="columns">
${contents(flow)}
<div class="content">
${figure(flow)}
${before(flow)}
${flow.clauses.map((clause) => clausePart(clause, profile))}
${neighbours(profile, flow)}
</div>
</div>`,
  });
}

/** Name of a flow's picture, beside its page. */
export function pictureName({ id }: Pick<SpecFlow, 'id'>): string {
  return `${id}.png`;
}

function summary({ clauses }: SpecFlow): string {
  const outcomes = clauses.map(({ outcome }) => outcome);
  return `${counted(clauses.length, 'clause')}: ${countsInWords(outcomes)}.`;
}

function trail({ id }: SpecProfile): Markup {
  return markup`<nav aria-label="Spec"><ul><li><a href="../index.html#profile-${id}">All flows</a></li><li><a href="../index.html#clauses">Find a clause</a></li></ul></nav>`;
}

function contents({ clauses }: SpecFlow): Markup {
  const items = clauses.map(
    ({ clause, outcome }) =>
      markup`<li><a href="#${clause.id}"><span class="sign ${outcome}" role="img" aria-label="${outcomeWords[outcome].label}">${outcomeSign(outcome)}</span> <span>${clause.title}</span></a></li>`,
  );
  return markup`<nav class="contents" aria-labelledby="contents"><p class="label" id="contents">On this page</p><ul>${items}</ul></nav>`;
}

function figure(flow: SpecFlow): Markup | undefined {
  if (flow.picture === undefined) return undefined;
  return markup`<figure><img src="${pictureName(flow)}" alt="${flow.picture.alt}" width="1280" height="800"><figcaption>On the desktop of the reference, deskproof’s own contact centre.</figcaption></figure>`;
}

function before({ background }: SpecFlow): Markup | undefined {
  if (background.length === 0) return undefined;
  return markup`<section class="background" aria-labelledby="before"><h2 class="label" id="before">Before every scenario of this flow</h2>${stepList(background)}</section>`;
}

function neighbours({ flows }: SpecProfile, { id }: SpecFlow): Markup {
  const at = flows.findIndex((flow) => flow.id === id);
  const link = (flow: SpecFlow | undefined, how: string) =>
    flow && markup`<a href="${flow.id}.html"><span class="quiet">${how}</span> ${flow.title}</a>`;
  return markup`<nav class="neighbours" aria-label="Other flows">${link(flows[at - 1], 'Previous')} ${link(flows[at + 1], 'Next')}</nav>`;
}
