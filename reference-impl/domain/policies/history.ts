import type { Centre } from '../centre.ts';

/** One line of an agent's interaction history: their own part of a conversation, and nobody else's (WA-PANE-15). */
export interface PastPart {
  readonly conversationId: string;
  /** `null` for a part that owed no reason. */
  readonly reason: string | null;
  /** ms since 1970. */
  readonly acceptedAt: number;
  /** From accepting to the end, without the wrap-up, in ms (WA-PANE-14). */
  readonly connectedMs: number;
}

/** What an agent's interaction history tells. */
export interface HistoryPolicy {
  /** What the history of one agent lists at a moment (ms since 1970), in its order (WA-PANE-10). */
  entries(centre: Centre, agentId: string, now: number): readonly PastPart[];
}

const keptMs = 24 * 3600 * 1000;

/** What stands in place of a reason where an administrator terminated the interaction (WA-AST-08). */
const notWrappedUp = 'N/A';

export const documentedHistory: HistoryPolicy = {
  entries: ({ legs }, agentId, now) =>
    [...legs.values()]
      .filter((leg) => leg.agentId === agentId && leg.phase === 'done')
      .map(({ conversationId, acceptedAt, endedAt, ...leg }) => {
        const connectedMs = (endedAt ?? acceptedAt) - acceptedAt;
        const reason = leg.terminated ? notWrappedUp : leg.reason;
        return { conversationId, reason, acceptedAt, connectedMs };
      })
      .filter(({ acceptedAt, connectedMs }) => now - (acceptedAt + connectedMs) <= keptMs)
      .reverse(),
};
