import type { Limits } from './limits.ts';

/** What one customer has lately been sent. */
export interface Pair {
  /** Ms since 1970 of the first message of the latest burst, and how many it has. */
  readonly start: number;
  readonly count: number;
  /** Ms since 1970 at which everything that was sent is paid back. */
  readonly freeAt: number;
}

/** What one message costs, in ms, and how long a burst lasts (reference cloud-api 4). */
export const PAIR_MS = 6000;

/** Messages of one burst. */
export const BURST_LIMIT = 45;

/** The state after one more message now, or `undefined` when it is one too many. */
export function paired(
  pair: Pair | undefined,
  now: number,
  rate: Limits['pairRate'],
): Pair | undefined {
  if (pair === undefined || now >= pair.freeAt)
    return { start: now, count: 1, freeAt: now + PAIR_MS };
  const next = { start: pair.start, count: pair.count + 1, freeAt: pair.freeAt + PAIR_MS };
  const debt = next.freeAt - now;
  if (rate === 'off' || (rate === 'forgiving' && debt <= BURST_LIMIT * PAIR_MS)) return next;
  return now - pair.start < PAIR_MS && next.count <= BURST_LIMIT ? next : undefined;
}
