import { inWords, type Attachment } from './attachment.ts';

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
  /** The file that it carries; its caption is the text. Left out of messages without one. */
  readonly attachment?: Attachment;
}

/** What a line has room for: the text, or what the file is called that came without one. */
export function summaryOf({ text, attachment }: Message): string {
  return text === '' && attachment ? inWords(attachment) : text;
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
