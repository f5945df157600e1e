import type { Source } from '../clauses/clause-types.ts';

/** `Manage WhatsApp conversations, Transfer, step 3`; `titles` goes from a document's key to its title. */
export function sourceLine(
  { document, section, step }: Source,
  titles: Readonly<Record<string, string>>,
): string {
  return `${titles[document] ?? document}, ${section}${step === undefined ? '' : `, step ${step}`}`;
}
