import type { InboundStatus, InboundText } from '../application/app.ts';
import type { MessageStatus } from '../domain/message.ts';
import { contentOf } from './inbound-content.ts';
import { isObject, objects, text, type Json } from './json.ts';

/** What one webhook says, as far as this contact centre listens. */
export interface Notice {
  /** The business number it is for, as the platform's id. */
  readonly phoneNumberId: string;
  readonly texts: readonly InboundText[];
  readonly statuses: readonly InboundStatus[];
}

/**
 * What is about messages in every change of every entry: the platform may batch them (platform reference 1.7), and tells of other
 * topics, of tomorrow's as well. `null` when it is no webhook of WhatsApp's.
 */
export function readNotices(body: unknown): readonly Notice[] | null {
  if (!isObject(body) || body['object'] !== 'whatsapp_business_account') return null;
  return objects(body['entry'])
    .flatMap((entry) => objects(entry['changes']))
    .filter((change) => change['field'] === 'messages')
    .flatMap((change) => (isObject(change['value']) ? [readValue(change['value'])] : []));
}

function readValue(value: Json): Notice {
  const metadata = isObject(value['metadata']) ? value['metadata'] : {};
  const contacts = objects(value['contacts']);
  return {
    phoneNumberId: text(metadata['phone_number_id']),
    texts: objects(value['messages']).map((message) => readMessage(message, contacts)),
    statuses: objects(value['statuses']).map(readStatus),
  };
}

function readMessage(message: Json, contacts: readonly Json[]): InboundText {
  const waId = text(message['from']);
  const contact = contacts.find((each) => each['wa_id'] === waId);
  const profile = contact && isObject(contact['profile']) ? contact['profile'] : {};
  const userId = text(message['from_user_id']) || text(contact?.['user_id']);
  return {
    customer: {
      ...{ waId, name: text(profile['name']) || `+${waId}` },
      ...(userId !== '' && { userId }),
    },
    wamid: text(message['id']),
    at: Number(message['timestamp']) * 1000,
    ...contentOf(message),
  };
}

const statuses: Readonly<Record<string, MessageStatus>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  failed: 'failed',
};

function readStatus(status: Json): InboundStatus {
  const error = objects(status['errors'])[0];
  const data = error && isObject(error['error_data']) ? error['error_data'] : {};
  return {
    wamid: text(status['id']),
    reference: text(status['biz_opaque_callback_data']) || null,
    status: statuses[text(status['status'])] ?? 'sending',
    failure: error ? text(data['details']) || text(error['title']) : null,
  };
}
