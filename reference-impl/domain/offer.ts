import type { Target } from './target.ts';

export type Purpose = 'offer' | 'transfer' | 'conference';

/** A contact request as shown to one agent, until accepted, unanswered or withdrawn (WA-POP-01). */
export interface Offer {
  readonly id: string;
  readonly conversationId: string;
  readonly agentId: string;
  readonly purpose: Purpose;
  /** What was asked for: a queue (its next free agent) or this very agent. Decides what no answer means (WA-TRF-08). */
  readonly target: Target;
  /** When the agent received it, ms since 1970: where its timer counts from (WA-POP-02). */
  readonly receivedAt: number;
  /** When RONA strikes, ms since 1970. */
  readonly expiresAt: number;
  /** Who must not get it should it go back to its queue. */
  readonly except: string | null;
}

/** A conversation that waits in a queue for an agent. */
export interface Waiting {
  readonly conversationId: string;
  readonly queueId: string;
  readonly purpose: Purpose;
  /** Who must not be offered it: the agent it comes from. */
  readonly except: string | null;
}
