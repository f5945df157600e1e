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
  /** Why sending failed, in the platform's words. */
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
  delivered: 2,
  read: 3,
  failed: 4,
};

/** Statuses arrive in any order (platform reference 1.4): a message only ever moves forward. */
export function withStatus(message: Message, status: MessageStatus): Message {
  return rank[status] > rank[message.status] ? { ...message, status } : message;
}
