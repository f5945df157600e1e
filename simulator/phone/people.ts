/** At most two letters for a round picture. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.]+/u).filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = chosen.map((word = '') => Array.from(word)[0] ?? '').join('');
  return letters === '' ? '#' : letters.toUpperCase();
}

/** One of eight colours, always the same for the same number. */
export function colourOf(number: number): number {
  return (number * 5 + 2) % 8;
}
