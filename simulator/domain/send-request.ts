import type { Content } from './message-types/content.ts';
import { readContent } from './message-types/message-types.ts';
import {
  atMost,
  oneOf,
  optionalObject,
  optionalText,
  requiredText,
  type Parameters,
} from './parameters.ts';
import { Refusal } from './refusal.ts';

/** A well-formed wish of the business to send a message (reference cloud-api 2.2). */
export interface SendRequest {
  /** The recipient exactly as written; echoed in the answer. */
  readonly to: string;
  /** Whether that is a user id, and no number. */
  readonly byUserId: boolean;
  readonly content: Content;
  /** The id of the message that this one quotes. */
  readonly replyTo?: string | undefined;
  /** Opaque to us; comes back in each status. */
  readonly callbackData?: string | undefined;
}

const CALLBACK_DATA_LIMIT = 512;

/** Every form of `POST /{phone-number-id}/messages` names the product. */
export function checkProduct(parameters: Parameters): void {
  const place = { name: 'messaging_product' };
  oneOf(requiredText(parameters, place), ['whatsapp'], place);
}

export function readSendRequest(parameters: Parameters): SendRequest {
  checkRecipientType(parameters);
  const { to, byUserId } = readRecipient(parameters);
  const type = optionalText(parameters, { name: 'type' }) ?? 'text';
  const content = readContent(type.toLowerCase(), parameters);
  const replyTo = readContext(parameters);
  const callbackData = readCallbackData(parameters);
  return { to, byUserId, content, replyTo, callbackData };
}

/** `to` goes before `recipient`, the user id that later versions know (reference cloud-api 1.9). */
function readRecipient(parameters: Parameters): Pick<SendRequest, 'byUserId' | 'to'> {
  const userId = optionalText(parameters, { name: 'recipient' }) ?? '';
  if (userId === '' || optionalText(parameters, { name: 'to' })) {
    return { to: requiredText(parameters, { name: 'to' }), byUserId: false };
  }
  return { to: userId, byUserId: true };
}

function checkRecipientType(parameters: Parameters): void {
  const place = { name: 'recipient_type' };
  const type = optionalText(parameters, place) ?? 'individual';
  oneOf(type, ['individual', 'group'], place);
  if (type === 'individual') return;
  throw new Refusal(131009, {
    details: 'No group of this id can be written to.',
    unexpected: 'this simulator plays no groups; it plays recipient_type individual',
  });
}

function readContext(parameters: Parameters): string | undefined {
  const context = optionalObject(parameters, { name: 'context' });
  return context && requiredText(context, { name: 'message_id', inside: 'context' });
}

function readCallbackData(parameters: Parameters): string | undefined {
  const place = { name: 'biz_opaque_callback_data' };
  const data = optionalText(parameters, place);
  if (data !== undefined) atMost(data, CALLBACK_DATA_LIMIT, place);
  return data;
}
