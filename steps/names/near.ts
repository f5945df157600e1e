import { distance } from 'fastest-levenshtein';

/** What somebody asked for by a name that nothing has. */
export interface UnknownName {
  /** What was asked for, in one noun: `clause`, `target`, `reading of WA-TRF-04`. */
  readonly kind: string;
  readonly wanted: string;
  readonly candidates: Iterable<string>;
  /** Stands before every name that is shown, and is not compared: `null:`. */
  readonly prefix?: string;
}

/** So many names can be listed in full without hiding the point. */
const LISTED = 12;

/**
 * The candidates that `wanted` was probably meant to be, best first, at most `max` of them. Case does not count.
 * Near is a third of the letters changed (at least two), or the beginning of a candidate.
 */
export function nearMatches(wanted: string, candidates: Iterable<string>, max = 3): string[] {
  return [...new Set(candidates)]
    .map((name) => ({ name, ...likeness(wanted.toLowerCase(), name.toLowerCase()) }))
    .filter(({ near }) => near)
    .sort((a, b) => a.edits - b.edits || a.strange - b.strange)
    .slice(0, max)
    .map(({ name }) => name);
}

/** "There is no clause WA-TRF-80. Did you mean WA-TRF-08?", with the known names where they are few. */
export function unknownName(unknown: UnknownName): string {
  const { kind, wanted, prefix = '' } = unknown;
  return `There is no ${kind} ${`${prefix}${wanted}` || '""'}. ${nameHint(unknown)}`;
}

/** The second half of it alone: "Did you mean WA-TRF-08?", or the known names where none is near. */
export function nameHint({ wanted, candidates, prefix = '' }: Omit<UnknownName, 'kind'>): string {
  const known = [...new Set(candidates)];
  const shown = (names: readonly string[]) => names.map((name) => `${prefix}${name}`);
  const near = nearMatches(wanted, known);
  return near.length > 0 ? `Did you mean ${eitherOf(shown(near))}?` : knownNames(shown(known));
}

/** "a", "a or b", "a, b or c". */
export function eitherOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}

function knownNames(known: readonly string[]): string {
  if (known.length === 0) return 'None are known.';
  const rest = known.length - LISTED;
  const listed = known.slice(0, LISTED).join(', ');
  return rest > 0 ? `Known are ${listed} and ${rest} more.` : `Known are ${listed}.`;
}

function likeness(wanted: string, name: string) {
  const longer = Math.max(wanted.length, name.length);
  const strange = strangeLetters(wanted, name);
  const edits = editsBetween(wanted, name, strange);
  const allowed = Math.max(2, Math.floor(longer / 3));
  const begins = wanted.length > 1 && name.startsWith(wanted);
  return { edits, strange, near: begins || (edits <= allowed && edits < longer) };
}

/** Swapping letters counts as one edit, not two: it is the commonest slip with ids. */
function editsBetween(wanted: string, name: string, strange: number): number {
  const edits = distance(wanted, name);
  const swapped = edits > 1 && strange === 0 && wanted.length === name.length;
  return swapped ? edits - 1 : edits;
}

/** Letters of `wanted` that `name` lacks: tells 08 for 80 (0, letters swapped) from 10 for 80 (1). */
function strangeLetters(wanted: string, name: string): number {
  let left = name;
  let strange = 0;
  for (const letter of wanted) {
    if (left.includes(letter)) left = left.replace(letter, '');
    else strange += 1;
  }
  return strange;
}
