import type { ErrorCode } from './error-catalogue.ts';
import { errorEntry } from './error-entry.ts';
import type { Price } from './pricing.ts';
import { contactObject, type Contact } from './user-id.ts';

export type Status = 'sent' | 'delivered' | 'read' | 'played' | 'failed';

/** A message the business sent, as the platform follows it. */
export interface OutboundMessage {
  readonly id: string;
  /** The recipient's WhatsApp id, digits. */
  readonly to: string;
  /** Who that is, where webhooks tell user ids. */
  readonly recipient?: (Contact & { readonly userId: string }) | undefined;
  readonly type: string;
  /** When it was accepted, in ms since 1970. */
  readonly at: number;
  readonly price: Price;
  readonly status: 'accepted' | Status;
  /** Graph version of the send's path, `24` for v24.0. */
  readonly version: number;
  readonly callbackData?: string | undefined;
  readonly conversationId: string;
  /** True once `delivered` or `read` has told the price; the other then does not. */
  readonly priced: boolean;
}

const NEXT: Readonly<Record<OutboundMessage['status'], readonly Status[]>> = {
  accepted: ['sent', 'failed'],
  sent: ['delivered', 'read'],
  delivered: ['read', 'played'],
  read: ['played'],
  played: [],
  failed: [],
};

/** One step on a message's way. Throws when the message has already gone further. */
export function advance(message: OutboundMessage, status: Status): OutboundMessage {
  if (!NEXT[message.status].includes(status)) {
    throw new Error(
      `Message ${message.id} cannot become ${status}: it is already ${message.status}.`,
    );
  }
  return {
    ...message,
    status,
    priced: message.priced || status === 'delivered' || status === 'read',
  };
}

/** Why a message that was accepted cannot go on its way. */
export interface Failure {
  readonly code: ErrorCode;
  readonly title: string;
  readonly details: string;
}

/** One element of `statuses` of a webhook (reference cloud-api 1.3). */
export interface StatusReport {
  /** The message before it took the step. */
  readonly message: OutboundMessage;
  readonly status: Status;
  /** Seconds since 1970. */
  readonly seconds: number;
  readonly failure?: Failure;
}

const WITH_CONTACTS: readonly Status[] = ['sent', 'delivered', 'read'];

/** What a webhook tells of a step; of some also who the recipient is (reference cloud-api 1.9). */
export function statusValue(report: StatusReport): object {
  const { message, status } = report;
  const statuses = [statusObject(report)];
  if (message.recipient === undefined || !WITH_CONTACTS.includes(status)) return { statuses };
  return { contacts: [contactObject(message.recipient)], statuses };
}

function statusObject({ message, status, seconds, failure }: StatusReport): object {
  return {
    id: message.id,
    status,
    timestamp: String(seconds),
    recipient_id: message.to,
    recipient_user_id: message.recipient?.userId,
    biz_opaque_callback_data: message.callbackData,
    ...(failure === undefined
      ? price(message, status, seconds)
      : { errors: [errorObject(failure)] }),
  };
}

function price(message: OutboundMessage, status: Status, seconds: number): object {
  if (message.priced) return {};
  const { billable, category } = message.price;
  const type = billable ? 'regular' : 'free_customer_service';
  const pricing = { billable, pricing_model: 'PMP', category, type };
  return message.version > 23
    ? { pricing }
    : { conversation: conversation(message, status, seconds), pricing };
}

/** Up to Graph v23 every message has a conversation of its own, which `sent` says expires a day later, on a full minute. */
function conversation(message: OutboundMessage, status: Status, seconds: number): object {
  const expires = Math.ceil((seconds + 86_400) / 60) * 60;
  return {
    id: message.conversationId,
    ...(status === 'sent' && { expiration_timestamp: String(expires) }),
    origin: { type: message.price.category },
  };
}

/** An error as webhooks carry it (reference cloud-api 1.2, 1.3). */
export function errorObject(failure: Failure): object {
  return {
    ...errorEntry(failure),
    href: '/documentation/business-messaging/whatsapp/support/error-codes',
  };
}
