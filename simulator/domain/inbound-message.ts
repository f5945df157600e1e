import type { Referral } from './customer-message.ts';
import type { Composed } from './customer-messages/composed.ts';
import { contactObject } from './user-id.ts';

/** One message from a customer, on its way to the contact centre (reference cloud-api 1.2). */
export interface InboundMessage {
  readonly id: string;
  /** The customer's WhatsApp id, digits. */
  readonly from: string;
  readonly name: string;
  /** The customer's business-scoped id, where there are such. */
  readonly userId?: string | undefined;
  /** Seconds since 1970. */
  readonly seconds: number;
  readonly composed: Composed;
  readonly context?: object;
  readonly referral?: Referral;
}

/** What a webhook tells of a customer's message. A system message comes without `contacts`. */
export function inboundMessage({ name, ...message }: InboundMessage): object {
  const messages = [messageObject(message)];
  if (message.composed.type === 'system') return { messages };
  return { contacts: [contactObject({ ...message, name, waId: message.from })], messages };
}

/**
 * The keys come in the order of Meta's samples (reference cloud-api 1.1): `type` before the body, but behind it for
 * places and system messages, and where an advertisement or a product led to the message.
 */
function messageObject(message: Omit<InboundMessage, 'name'>): object {
  const { id, from, userId, seconds, composed, context, referral } = message;
  const { type, body, errors } = composed;
  const own = body === undefined ? {} : { [type]: body };
  const inquiry = context !== undefined && 'referred_product' in context;
  const behind = type === 'location' || type === 'system' || inquiry || referral !== undefined;
  return {
    ...(context !== undefined && { context }),
    ...(referral !== undefined && { referral }),
    from,
    ...(userId !== undefined && { from_user_id: userId }),
    id,
    timestamp: String(seconds),
    ...(errors !== undefined && { errors }),
    ...(behind ? { ...own, type } : { type, ...own }),
  };
}
