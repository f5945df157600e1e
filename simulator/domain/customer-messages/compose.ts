import type { CustomerMessage } from '../customer-message.ts';
import { errorEntry } from '../error-entry.ts';
import { placeInWords } from '../message-types/location.ts';
import {
  composeAddress,
  composeCallPermission,
  composeFlowReply,
  composeQuickReply,
  composeReply,
} from './answers.ts';
import type { Composed, Composer, Facts, MessageOf } from './composed.ts';
import { composeAudio, composeFile, composeSticker } from './files.ts';

/** The wire form of everything a customer can send. A new kind is a new row. */
const COMPOSERS: { readonly [T in CustomerMessage['type']]: Composer<MessageOf<T>> } = {
  text: ({ text }) => ({ type: 'text', text, body: { body: text } }),
  image: composeFile,
  video: composeFile,
  document: composeFile,
  audio: composeAudio,
  sticker: composeSticker,
  location: composeLocation,
  contacts: ({ contacts }) => ({
    type: 'contacts',
    text: contacts.map(({ name }) => name.formatted_name).join(', '),
    body: contacts,
  }),
  reaction: ({ to, emoji = '' }) => ({
    type: 'reaction',
    text: emoji,
    body: { message_id: to, ...(emoji !== '' && { emoji }) },
  }),
  button: composeQuickReply,
  button_reply: composeReply,
  list_reply: composeReply,
  flow_reply: composeFlowReply,
  address_reply: composeAddress,
  call_permission_reply: composeCallPermission,
  order: composeOrder,
  unsupported: composeUnsupported,
};

export function compose(message: CustomerMessage, facts: Facts): Composed {
  const composer = COMPOSERS[message.type] as (it: CustomerMessage, facts: Facts) => Composed;
  return composer(message, facts);
}

function composeLocation(message: MessageOf<'location'>): Composed {
  const { latitude, longitude, name, address, url } = message;
  const body = {
    ...(address !== undefined && { address }),
    latitude,
    longitude,
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url }),
  };
  return { type: 'location', text: placeInWords(message), body };
}

function composeOrder({ catalogId, items, text = '' }: MessageOf<'order'>): Composed {
  const products = items.map(({ retailerId, quantity, price, currency }) => ({
    product_retailer_id: retailerId,
    quantity,
    item_price: price,
    currency,
  }));
  return { type: 'order', text, body: { catalog_id: catalogId, text, product_items: products } };
}

/** The inner object came in late 2025, with what it was (reference cloud-api 1.2). */
function composeUnsupported({ kind }: MessageOf<'unsupported'>): Composed {
  const details = 'Message type is currently not supported.';
  return {
    type: 'unsupported',
    text: '',
    body: kind === undefined ? undefined : { type: kind },
    errors: [errorEntry({ code: 131051, title: 'Message type unknown', details })],
  };
}
