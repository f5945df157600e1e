import {
  LIST_FULL,
  LIST_LIMIT,
  NOT_WRITTEN,
  SELF_BLOCK,
  type BlockResult,
} from '../domain/block-users.ts';
import { candidates } from '../domain/recipient.ts';
import { Refusal } from '../domain/refusal.ts';
import { windowIsOpen } from '../domain/service-window.ts';
import type { Business, Clock } from './options.ts';
import type { People } from './people.ts';

/** The users whom the business does not want to hear from. */
export interface BlockList {
  /** Blocks a user by the number as written, or says why not. Only those who wrote in the last 24 hours can be. */
  readonly block: (input: string) => BlockResult;
  /** Unblocks one; one who is not blocked counts as done, as no source says otherwise. */
  readonly unblock: (input: string) => BlockResult;
  readonly has: (waId: string) => boolean;
  /** WhatsApp ids, in the order in which they were blocked. */
  readonly entries: () => readonly string[];
}

export interface BlockListParts {
  readonly business: Business;
  readonly clock: Clock;
  readonly people: People;
}

export function createBlockList(parts: BlockListParts): BlockList {
  const blocked = new Set<string>();
  const block = (input: string): BlockResult => {
    const waId = meant(parts, input);
    if (waId === undefined) return { input, failure: NOT_WRITTEN };
    if (waId === parts.business.displayPhoneNumber) return { input, waId, failure: SELF_BLOCK };
    const wrote = parts.people.find(waId)?.phone.lastWroteAt ?? null;
    if (!windowIsOpen(wrote, parts.clock.now())) return { input, waId, failure: NOT_WRITTEN };
    if (blocked.size >= LIST_LIMIT && !blocked.has(waId))
      return { input, waId, failure: LIST_FULL };
    blocked.add(waId);
    return { input, waId };
  };
  const unblock = (input: string): BlockResult => {
    const waId = meant(parts, input);
    if (waId === undefined) return { input, failure: NOT_WRITTEN };
    blocked.delete(waId);
    return { input, waId };
  };
  return { block, unblock, has: (waId) => blocked.has(waId), entries: () => [...blocked] };
}

/** Whose number it is, or `undefined` when it is none. */
function meant({ business, people }: BlockListParts, input: string): string | undefined {
  try {
    const ids = candidates(input, business.displayPhoneNumber);
    return ids.find((id) => people.find(id) !== undefined) ?? ids[0];
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
