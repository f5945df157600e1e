import type { Spec, SpecReport } from '../model/spec-types.ts';
import { markup } from './markup.ts';
import type { Markup, Piece } from './markup.ts';

/** A page without what all pages share. */
export interface PageParts {
  readonly title: string;
  /** From the page to the folder of the index: empty, or `../`. */
  readonly root: '' | '../';
  readonly navigation?: Markup;
  readonly main: Piece;
  /** Whether the page has a search. */
  readonly search?: boolean;
}

/** The whole page. */
export function page(spec: Spec, { title, root, navigation, main, search }: PageParts): string {
  const script = search ? markup`<script src="${root}search.js" defer></script>` : undefined;
  const whole = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${root}spec.css">
${script}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<p class="mark"><a href="${root}index.html">deskproof</a> <span>The living spec</span></p>
${navigation}
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer>
<p>deskproof ${spec.suite.version}, suite ${shortRevision(spec)}. ${spec.reports.map(reportSentence).join(' ')}</p>
</footer>
</body>
</html>
`;
  return whole.toString();
}

/** The first twelve digits tell one suite from another. */
export function shortRevision({ suite }: Pick<Spec, 'suite'>): string {
  return suite.revision.replace('sha256:', '').slice(0, 12);
}

/** Where verdicts come from, in a sentence. */
export function reportSentence({ target, seed, profiles, file, problem }: SpecReport): string {
  const where = file === undefined ? 'for this edition' : `according to ${file}`;
  const what = `Profile ${profiles.join(' and ')}: run on ${target} ${where}, seed ${seed}.`;
  const but = problem === undefined ? '' : ` It cannot be trusted as a whole: ${problem}`;
  return `${what}${but}`;
}
