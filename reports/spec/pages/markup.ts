/** Markup that is safe to put on a page. Only `markup` makes it, so that no text can get there unescaped. */
export class Markup {
  readonly #text: string;

  constructor(strings: TemplateStringsArray, pieces: readonly Piece[]) {
    this.#text = strings.map((text, at) => text + shown(pieces[at])).join('');
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in markup: text and numbers are escaped, lists joined, and what is absent leaves nothing. */
export type Piece = Markup | string | number | undefined | readonly Piece[];

/** A template of HTML. Values are escaped, in text as well as in quoted attributes; attributes must be quoted. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings, pieces);
}

function shown(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.toString();
  if (typeof piece === 'object') return piece.map(shown).join('');
  return escaped(String(piece));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, which no HTML may hold, not even escaped. */
const forbidden = /[^\P{Cc}\t\n\r]/gu;

function escaped(text: string): string {
  return text
    .replaceAll(forbidden, '\ufffd')
    .replaceAll(/[&<>"']/gu, (found) => entities[found] ?? '');
}
