import type { Variants } from '../statement/index.ts';

/** What of a run says how its target works where that is not the documented way; none of it where nothing is said. */
export interface Declared {
  readonly variants?: Variants;
  /** The clauses that these variants break: their scenarios are run as if nothing had been declared. */
  readonly strictly?: readonly string[];
}

/** The variants along which a scenario with these tags is run. */
export function variantsFor(
  { variants = {}, strictly = [] }: Declared,
  tags: readonly { readonly name: string }[],
): Variants {
  return tags.some(({ name }) => strictly.includes(name.slice(1))) ? {} : variants;
}

/**
 * How a conversation comes to an agent: as a request that waits to be accepted, as a task that is theirs at once, or as
 * either of them, where that depends on whether the agent had it before.
 */
export type Coming = 'request' | 'task' | 'either';

export function comingOf({ accept, afterEnd }: Variants): Coming {
  if (accept === 'automatic') return 'task';
  return afterEnd === 'reopens' ? 'either' : 'request';
}

/** Whether agents are asked for a reason when they are through with a conversation. */
export function isWrappedUp({ wrapUp }: Variants): boolean {
  return wrapUp !== 'none';
}
