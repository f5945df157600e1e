import { distance } from 'fastest-levenshtein';
import { shorten } from '../person.ts';
import { excerpt, note } from './excerpt.ts';

/** The same in words on both sides: what was expected, and what was seen. */
export interface Contrast {
  readonly wanted: string;
  readonly seen: string;
}

/** As many characters at the beginning are no chance: one of the texts is the other, cut or gone wrong later on. */
const sameBeginning = 20;

/** Two texts in words. Where they are nearly the same, each is cut so that the place is in sight from which on they differ. */
export function contrast(wanted: string, seen: string): Contrast {
  if (wanted === seen || !isNear(wanted, seen)) {
    return { wanted: quoted(wanted), seen: quoted(seen) };
  }
  const [one, other] = [Array.from(wanted), Array.from(seen)];
  const place = { at: firstDifference(one, other), asWritten: isSameWriting(wanted, seen) };
  const told = note(one, other, place.at);
  return { wanted: excerpt(one, place), seen: excerpt(other, { ...place, told }) };
}

/** Lists of texts in words: what nearly is a text of the other list stands beside it as in `contrast`. */
export function contrastLists(wanted: readonly string[], seen: readonly string[]): Contrast {
  const amiss = wanted.filter((text) => !seen.includes(text));
  const strange = seen.filter((text) => !wanted.includes(text));
  const wantedWords = wanted.map((text) => {
    const near = amiss.includes(text) ? nearest(text, strange) : undefined;
    return near === undefined ? quoted(text) : contrast(text, near).wanted;
  });
  const seenWords = seen.map((text) => {
    const near = strange.includes(text) ? nearest(text, amiss) : undefined;
    return near === undefined ? quoted(text) : contrast(near, text).seen;
  });
  return { wanted: inARow(wantedWords), seen: inARow(seenWords) };
}

/** One text that should be among others. */
export function contrastAmong(wanted: string, seen: readonly string[]): Contrast {
  return contrastLists([wanted], seen);
}

function quoted(text: string): string {
  return `"${shorten(text)}"`;
}

function inARow(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ');
}

function nearest(text: string, others: readonly string[]): string | undefined {
  return others
    .filter((other) => isNear(text, other))
    .map((other) => ({ other, edits: distance(text, other) }))
    .sort((a, b) => a.edits - b.edits)[0]?.other;
}

/** A quarter of the characters may differ, or all after a long beginning. */
function isNear(one: string, other: string): boolean {
  if (firstDifference(one, other) >= sameBeginning || isSameWriting(one, other)) return true;
  return distance(one, other) <= Math.max(one.length, other.length) / 4;
}

/** To the eye the texts are one: `é` can be written as one character, or as two. */
function isSameWriting(one: string, other: string): boolean {
  return one.normalize() === other.normalize();
}

function firstDifference(one: ArrayLike<string>, other: ArrayLike<string>): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
