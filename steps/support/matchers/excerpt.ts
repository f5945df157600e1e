/** Where a text differs from another. */
export interface Place {
  /** The first character (code point) that differs, from 0. */
  readonly at: number;
  /** The difference is in how letters are put together, so that it cannot be seen. */
  readonly asWritten: boolean;
  /** What is said of the difference. */
  readonly told?: string;
}

/** Characters that are shown: so many in all, and so many of them before the difference. */
const shown = 60;
const before = 24;

/** The characters around a place, in quotes: blanks that are easily missed and all that cannot be seen are written out. */
export function excerpt(characters: readonly string[], { at, asWritten, told }: Place): string {
  const { length } = characters;
  const isWhole = length <= shown;
  const from = isWhole ? 0 : Math.max(0, Math.min(at - before, length - shown));
  const to = isWhole ? length : from + shown;
  const indices = [...characters.keys()].slice(from, to);
  const text = indices.map((index) => written(characters, index, { at, asWritten })).join('');
  const facts = [
    ...(isWhole ? [] : [`${length} characters`]),
    ...(told === undefined ? [] : [told]),
  ];
  const tail = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return `"${from > 0 ? '…' : ''}${text}${to < length ? '…' : ''}"${tail}`;
}

/** How a text goes on otherwise than was wanted, from the first character (from 0) that differs. */
export function note(wanted: readonly string[], seen: readonly string[], at: number): string {
  const [one, other] = [wanted[at], seen[at]];
  if (other === undefined) return `ends after character ${at}`;
  if (one === undefined) return `goes on after character ${at}`;
  const isPlain = /^[\x20-\x7e]{2}$/u.test(one + other);
  return `differs at character ${at + 1}${isPlain ? '' : `: ${code(other)}, not ${code(one)}`}`;
}

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Control and format characters, halves of characters, blanks of all sorts, and what chooses between looks. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\ufe00-\ufe0f]|(?! )\p{Zs}/u;

const joiners = /\u200d|\ufe0f/u;

function written(
  characters: readonly string[],
  index: number,
  { at, asWritten }: Pick<Place, 'at' | 'asWritten'>,
): string {
  const one = characters[index] ?? '';
  if (one === ' ') {
    const [last, next] = [characters[index - 1] ?? ' ', characters[index + 1] ?? ' '];
    return last === ' ' || next === ' ' || index === at ? '␠' : ' ';
  }
  // Within an emoji they are in order, unless it is they that differ.
  if (joiners.test(one) && index !== at) return one;
  const isHidden = unseen.test(one) || (asWritten && /\p{M}/u.test(one));
  return isHidden ? (names[one] ?? `‹${code(one)}›`) : one;
}

/** As Unicode names it: U+00A0. */
function code(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${digits.padStart(4, '0')}`;
}
