import { say, unless } from './finding.ts';
import type { Finding } from '../problems.ts';

/** So many neighbouring characters of a sensitive value may be read at most (choice A15). */
const readable = 4;

/** What people put between groups; a value counts as read with or without it. Line breaks part two things. */
const separators = /[ \t\u00a0\u2009.,()/-]/gu;

/** What is sensitive in a value: of an e-mail address the part before the at sign, otherwise all its letters and digits. */
function secretOf(raw: string): string {
  const [local = ''] = raw.split('@');
  return local.toLowerCase().replaceAll(/[^\p{L}\p{Nd}]/gu, '');
}

/** The piece of a sensitive value that can be read in a text; `undefined` when none can (WA-MSK-02, WA-MSK-03). */
export function leakIn(shown: string, raw: string): string | undefined {
  if (shown.toLowerCase().includes(raw.toLowerCase())) return raw;
  const secret = secretOf(raw);
  const flat = shown.toLowerCase().replaceAll(separators, '');
  const starts = Array.from({ length: Math.max(0, secret.length - readable) }, (_, start) => start);
  return starts
    .map((start) => secret.slice(start, start + readable + 1))
    .find((piece) => flat.includes(piece));
}

/** Phone numbers in this profile are written with a plus or two zeros in front. */
function isPhone(raw: string): boolean {
  return /^(?:\+|00)/u.test(raw);
}

/** What is wrong with what stands in place of a value: of a phone number only the last four digits may be read (choice A14). */
export function wrongMask(mask: string, raw: string): Finding | undefined {
  const hidden = `${say(raw)} hidden`;
  const leak = leakIn(mask, raw);
  if (leak !== undefined) return { expected: hidden, seen: `${say(leak)} in ${say(mask)}` };
  if (!isPhone(raw)) return undefined;
  const digits = mask.replaceAll(/\D/gu, '');
  const last = raw.replaceAll(/\D/gu, '').slice(-readable);
  return unless(last.endsWith(digits), `${hidden} but for its last four digits`, say(mask));
}

/** What stands in a text in place of each of the values of a sentence; `undefined` when the rest of the sentence is not there. */
export function masksIn(
  shown: string,
  sentence: string,
  values: readonly string[],
): readonly string[] | undefined {
  const rest = restOf(sentence, values).map((piece) => piece.trim().replaceAll(special, '\\$&'));
  const found = new RegExp(`^${rest.join('([^]*?)')}$`, 'u').exec(shown);
  return found?.slice(1);
}

const special = /[\\^$.*+?()[\]{}|/]/gu;

/** The sentence without the values: one piece more than there are values. */
function restOf(sentence: string, values: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  let left = sentence;
  for (const value of values) {
    const at = left.indexOf(value);
    if (at < 0)
      throw new Error(`The step's sentence ${say(sentence)} lacks its value ${say(value)}.`);
    pieces.push(left.slice(0, at));
    left = left.slice(at + value.length);
  }
  return [...pieces, left];
}
