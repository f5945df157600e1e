const SHOWN = 4;

/** Stars every character but the last four. */
export function starAllButLastFour(characters: readonly string[]): string {
  const stars = Math.max(0, characters.length - SHOWN);
  return '*'.repeat(stars) + characters.slice(stars).join('');
}

/**
 * The form of cards, IBANs and social security numbers: separators dropped, then all but the last four characters starred.
 * The documents give no example (MSK-12); this is our choice, and shows at most four digits in a row (A15).
 */
export function starCode(raw: string): string {
  return starAllButLastFour(raw.match(/[\p{L}\p{Nd}]/gu) ?? []);
}
