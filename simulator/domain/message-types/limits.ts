import { longerThan } from '../parameters.ts';
import { Refusal } from '../refusal.ts';

/** The least and the most that is allowed. */
export type Bounds = readonly [number, number];

/** Refuses a text that is too short or too long, in the words of the platform (reference cloud-api 3.3). */
export function lengthWithin(text: string, what: string, [least, most]: Bounds): void {
  if (text.length >= least && !longerThan(text, most)) return;
  throw new Refusal(131009, {
    details: `${what} length invalid. Min length: ${String(least)}, Max length: ${String(most)}`,
  });
}

/** Refuses a list with too few or too many elements, in the words of the platform (reference cloud-api 3.3). */
export function countWithin(list: readonly unknown[], what: string, [least, most]: Bounds): void {
  if (list.length >= least && list.length <= most) return;
  throw new Refusal(131009, {
    details: `Invalid ${what} count. Min allowed ${what}: ${String(least)}, Max allowed ${what}: ${String(most)}`,
  });
}

/** Refuses ids of which two are equal: a tap could not be told from another. */
export function distinct(ids: readonly string[], what: string): void {
  if (new Set(ids).size === ids.length) return;
  throw new Refusal(131009, { details: `Duplicated ${what} id: each must be unique.` });
}
