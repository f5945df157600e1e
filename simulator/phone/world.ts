import type { Agent, Chat, Fault, FeedAnswer, Setting, Trouble, WireRecord } from './types.ts';

/** Whether the page hears from the sandbox. `locked`: it asks for a token. */
export type Link = 'connecting' | 'live' | 'locked' | 'lost';

/** Everything the page knows. */
export interface World {
  readonly link: Link;
  /** Another after each start of the sandbox; empty before it was heard of. */
  readonly run: string;
  readonly change: number;
  /** The last change of the wire. */
  readonly next: number;
  /** Ms that the clock of the platform is ahead of the browser's. */
  readonly ahead: number;
  readonly setting: Setting | null;
  /** In the order in which they came. */
  readonly chats: readonly Chat[];
  /** Oldest first. */
  readonly records: readonly WireRecord[];
  readonly troubles: readonly Trouble[];
  readonly faults: readonly Fault[];
  readonly agents: readonly Agent[];
}

export const NOTHING: World = {
  ...{ link: 'connecting', run: '', change: 0, next: 0, ahead: 0, setting: null },
  ...{ chats: [], records: [], troubles: [], faults: [], agents: [] },
};

/** Records that the page keeps. */
const KEPT = 600;

/** The world after another answer of the feed, that came at `now` by the browser's clock. */
export function heard(world: World, answer: FeedAnswer, now: number): World {
  const { run, change, next, troubles, faults, agents } = answer;
  return {
    ...world,
    ...{ link: 'live', run, change, next, troubles, faults, agents },
    ahead: answer.now - now,
    chats: replaced(world.chats, answer.customers),
    records: replaced(world.records, answer.records).slice(-KEPT),
  };
}

/** Puts newer ones in the place of older ones of the same number, and the rest behind them. */
function replaced<T extends { readonly number: number }>(
  before: readonly T[],
  newer: readonly T[],
): readonly T[] {
  if (newer.length === 0) return before;
  const all = new Map([...before, ...newer].map((one) => [one.number, one]));
  return [...all.values()].sort((one, other) => one.number - other.number);
}
