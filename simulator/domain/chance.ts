import type { Random } from './random.ts';

/** Whether something happens that does so in this share of the cases, from 0 to 1. Draws once. */
export function falls(share: number, random: Random): boolean {
  return random.below(1_000_000) < share * 1_000_000;
}

/** A whole number from the first to the second, both included. */
export function between([least, most]: readonly [number, number], random: Random): number {
  return least + random.below(most - least + 1);
}
