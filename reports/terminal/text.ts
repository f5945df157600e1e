import { stripVTControlCharacters } from 'node:util';

/** Columns that the human report keeps to. */
export const pageWidth = 100;

/**
 * Text as it may be shown on a terminal: what a target sent could otherwise move the cursor or recolour the screen.
 * Line ends stay.
 */
export function harmless(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/(?!\n)\p{Cc}/gu, '�');
}

/** Code points: what a person would call a character, near enough for columns. */
export function characters(text: string): string[] {
  return Array.from(text);
}

/** Number of characters (code points) that are seen: colours count nothing. */
export function lengthOf(text: string): number {
  return characters(stripVTControlCharacters(text)).length;
}

/** Cut to at most `width` characters, with an ellipsis when something is missing. */
export function fit(text: string, width: number): string {
  const all = characters(text);
  return all.length <= width ? text : `${all.slice(0, width - 1).join('')}…`;
}

/** Filled with spaces up to `width` characters. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)));
}

/** Several lines none of which is wider than `width`; line ends in the text are kept, long words are broken. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines = [''];
  for (const word of line.split(' ').flatMap((part) => pieces(part, width))) {
    const last = lines.at(-1) ?? '';
    const joined = last === '' ? word : `${last} ${word}`;
    if (lengthOf(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  const all = characters(word);
  const count = Math.max(1, Math.ceil(all.length / width));
  return Array.from({ length: count }, (_, at) => all.slice(at * width, (at + 1) * width).join(''));
}

/** A paragraph beside a label: the first line starts with the label, the others stand under its text. */
export function labelled(label: string, text: string, width = pageWidth): string[] {
  const [first = '', ...rest] = wrap(harmless(text), width - lengthOf(label));
  return [label + first, ...rest.map((line) => ' '.repeat(lengthOf(label)) + line)];
}
