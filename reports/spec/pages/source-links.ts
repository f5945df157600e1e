import type { CitedDocument, Source } from '../../clauses/clause-types.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

type Documents = Readonly<Record<string, CitedDocument>>;

/** Where the documentation says it: document, section and step, with a link where the public can read it. */
export function sourceLinks(source: readonly Source[], documents: Documents): Markup {
  return markup`<ul class="sources">${source.map((one) => markup`<li>${sourceLine(one, documents)}</li>`)}</ul>`;
}

function sourceLine({ document, section, step }: Source, documents: Documents): Markup {
  const { title = document, url } = documents[document] ?? {};
  const name = url?.startsWith('https://')
    ? markup`<a href="${url}" rel="noreferrer">${title}</a>`
    : markup`${title}`;
  return markup`${name}, ${section}${step === undefined ? '' : `, step ${step}`}`;
}
