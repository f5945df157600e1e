import { shorten } from '../person.ts';
import type { Finding } from '../problems.ts';

/** Compares two values and says in words what is wrong; `undefined` when they are the same. */
export function same(what: string, expected: unknown, seen: unknown): Finding | undefined {
  if (expected === seen) return undefined;
  return { expected: `${what} is ${say(expected)}`, seen: `${what} is ${say(seen)}` };
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
