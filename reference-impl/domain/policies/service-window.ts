import type { Conversation } from '../conversation.ts';

/** When free text may be sent to a customer (platform reference 4). */
export interface ServiceWindowPolicy {
  /** How long it stays open after the customer last wrote. */
  readonly ms: number;
  /** ms since 1970. */
  closesAt(conversation: Conversation): number;
  /** WA-WIN-02: what the agent is told; `null` while it is open. `now`: ms since 1970. */
  alert(conversation: Conversation, now: number): string | null;
}

const dayMs = 24 * 3_600_000;

export const documentedServiceWindow: ServiceWindowPolicy = {
  ms: dayMs,
  closesAt({ thread, startedAt }) {
    return (thread.findLast(({ from }) => from === 'customer')?.at ?? startedAt) + dayMs;
  },
  alert(conversation, now) {
    if (conversation.phase === 'closed' || now < documentedServiceWindow.closesAt(conversation))
      return null;
    return 'The customer last wrote more than 24 hours ago. WhatsApp delivers no answer until they write again.';
  },
};
