import { shorten } from '../person.ts';
import type { Finding } from '../problems.ts';
import { contrast } from './contrast.ts';

/** Compares two values and says in words what is wrong; `undefined` when they are the same. */
export function same(what: string, expected: unknown, seen: unknown): Finding | undefined {
  if (expected === seen) return undefined;
  const words =
    typeof expected === 'string' && typeof seen === 'string'
      ? contrast(expected, seen)
      : { wanted: say(expected), seen: say(seen) };
  return { expected: `${what} is ${words.wanted}`, seen: `${what} is ${words.seen}` };
}

/** A number of seconds as it may be shown: `within` is how far off it may be, 0 by an exact clock. */
export interface Seconds {
  readonly count: number;
  readonly within: number;
}

/** Compares a number of seconds that goes on counting with the one that is shown. */
export function sameSeconds(
  what: string,
  { count, within }: Seconds,
  seen: number | null,
): Finding | undefined {
  if (seen !== null && Math.abs(seen - count) <= within) return undefined;
  const about = within === 0 ? '' : `, give or take ${within}`;
  return {
    ...{ expected: `${what} is ${count}${about}`, seen: `${what} is ${say(seen)}` },
    timed: true,
  };
}

/** `undefined` when `holds`; otherwise the two sentences. */
export function unless(holds: boolean, expected: string, seen: string): Finding | undefined {
  return holds ? undefined : { expected, seen };
}

/** A list as words: `"a", "b"`, or `nothing`. */
export function listed(items: readonly unknown[]): string {
  return items.length === 0 ? 'nothing' : items.map(say).join(', ');
}

/** A value as words, long texts shortened. */
export function say(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'string' ? `"${shorten(value)}"` : JSON.stringify(value);
}
