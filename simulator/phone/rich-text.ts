/** A piece of a message's text, with its look. */
export interface Piece {
  readonly text: string;
  readonly look: 'bold' | 'italic' | 'mono' | 'plain' | 'strike';
}

const LOOKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const MARKED = /```([\s\S]+?)```|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\2(?![\p{L}\p{N}])/gu;

/** Takes a text apart the way a messenger shows it: *bold*, _italic_, ~struck~, ```fixed```. Nothing is nested. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, mono, mark, inner = ''] = match;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), look: 'plain' });
    if (mono === undefined) pieces.push({ text: inner, look: LOOKS[mark as keyof typeof LOOKS] });
    else pieces.push({ text: mono, look: 'mono' });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), look: 'plain' });
  return pieces;
}
