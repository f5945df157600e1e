export type MessageStatus = 'received' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

/** One message of a conversation's thread. `system` lines are the contact centre's own, e.g. that an agent has joined. */
export interface Message {
  readonly id: string;
  readonly from: 'customer' | 'agent' | 'system';
  readonly author: string;
  readonly text: string;
  /** ms since 1970. */
  readonly at: number;
  readonly status: MessageStatus;
  /** The platform's id, once known. */
  readonly wamid: string | null;
  /** Why sending failed, or has to wait, in the platform's words. */
  readonly failure: string | null;
}

const rank: Readonly<Record<MessageStatus, number>> = {
  received: 0,
  sending: 0,
  sent: 1,
  failed: 2,
  delivered: 3,
  read: 4,
};

/** How far the platform says a message of ours got, and why no further. */
export interface Progress {
  readonly status: MessageStatus;
  readonly failure: string | null;
}

/**
 * Statuses arrive in any order (platform reference 1.4): a message only ever moves forward. What a phone has is delivered, even if
 * another of the customer's devices could not take it.
 */
export function withStatus(message: Message, { status, failure }: Progress): Message {
  return rank[status] > rank[message.status] ? { ...message, status, failure } : message;
}
