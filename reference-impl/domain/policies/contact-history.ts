import type { Centre } from '../centre.ts';
import type { Conversation } from '../conversation.ts';

/** An earlier contact of a customer, once, however many agents had it. */
export interface EarlierContact {
  readonly conversationId: string;
  /** ms since 1970. */
  readonly startedAt: number;
  /** When the last agent was through with it, ms since 1970. */
  readonly endedAt: number;
  /** Ids of those who had it, each once, in the order of accepting. */
  readonly agentIds: readonly string[];
  /** What its last owner gave; `null` while that is still owed. */
  readonly reason: string | null;
}

/** What an agent finds of a customer beside that customer's open conversation. */
export interface ContactHistoryPolicy {
  /** The earlier contacts of the customer who is in `open`, at a moment (ms since 1970), in their order (WA-PANE-09). */
  contacts(centre: Centre, open: Conversation, now: number): readonly EarlierContact[];
}

const keptMs = 90 * 24 * 3600 * 1000;

export const documentedContactHistory: ContactHistoryPolicy = {
  contacts: (centre, open, now) =>
    before(centre, open)
      .filter((each) => each.customer.waId === open.customer.waId && isListed(each))
      .flatMap((each) => contactOf(centre, each) ?? [])
      .filter(({ endedAt }) => now - endedAt <= keptMs)
      .reverse(),
};

/** Conversations stand in the order in which they began, and a customer has one at a time. */
function before({ conversations }: Centre, { id }: Conversation): readonly Conversation[] {
  const all = [...conversations.values()];
  return all.slice(
    0,
    all.findIndex((each) => each.id === id),
  );
}

/** Whether a conversation is one that the history tells of: not one that an administrator terminated (TERM). */
function isListed({ phase, terminated }: Conversation): boolean {
  return phase === 'closed' && !terminated;
}

/** `null` for one that no agent ever had: then there was no contact. */
function contactOf({ legs }: Centre, { id, startedAt }: Conversation): EarlierContact | null {
  const parts = [...legs.values()].filter((leg) => leg.conversationId === id);
  const owner = parts.findLast(({ role }) => role === 'owner');
  if (!owner) return null;
  return {
    conversationId: id,
    startedAt,
    endedAt: Math.max(...parts.map(({ acceptedAt, endedAt }) => endedAt ?? acceptedAt)),
    agentIds: [...new Set(parts.map(({ agentId }) => agentId))],
    reason: owner.reason,
  };
}
