import type { CustomerFile, CustomerMessage } from '../customer-message.ts';
import { isEmoji } from '../message-types/reaction.ts';
import type { Phone } from '../phone.ts';
import { offerFor } from './answers.ts';

/** Characters the app itself lets someone write; captions too, for no source gives theirs. */
const TEXT_LIMIT = 65_536;

/** What the content types of each kind of file begin with; a document may be anything. */
const TYPES = {
  audio: 'audio/',
  document: '',
  image: 'image/',
  sticker: 'image/webp',
  video: 'video/',
};

/**
 * Why a customer cannot send this, as the end of a sentence that begins with their name, or `undefined`. What the app
 * itself makes impossible is looked at, and nothing that the platform judges.
 */
export function whyNot(message: CustomerMessage, phone: Phone): string | undefined {
  switch (message.type) {
    case 'text':
      return wrongText(message.text);
    case 'audio':
    case 'document':
    case 'image':
    case 'sticker':
    case 'video':
      return (
        wrongFile(message.type, message.file) ??
        wrongCaption('caption' in message ? message.caption : undefined)
      );
    case 'location':
      return wrongPlace(message);
    case 'contacts':
      return message.contacts.length === 0 ? 'cannot send no contacts at all' : undefined;
    case 'reaction':
      return wrongReaction(message, phone);
    case 'order':
      return message.items.length === 0 ? 'cannot order nothing' : undefined;
    case 'unsupported':
      return undefined;
    default:
      return wrongAnswer(message, phone);
  }
}

function wrongText(text: string): string | undefined {
  if (text !== '' && text.length <= TEXT_LIMIT) return undefined;
  const length = String(text.length);
  return `cannot write a text of ${length} characters: WhatsApp takes 1 to ${String(TEXT_LIMIT)}`;
}

function wrongCaption(caption: string | undefined): string | undefined {
  return caption === undefined ? undefined : wrongText(caption);
}

function wrongFile(kind: keyof typeof TYPES, { type, bytes }: CustomerFile): string | undefined {
  if (bytes.byteLength === 0) return 'cannot send an empty file';
  const right = /^[\w.+-]+\/[\w.+-]+(?:\s*;.*)?$/.test(type) && type.startsWith(TYPES[kind]);
  return right ? undefined : `cannot send a file of type '${type}' as ${kind}`;
}

function wrongPlace(place: { readonly latitude: number; readonly longitude: number }) {
  const { latitude, longitude } = place;
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return undefined;
  return `cannot be at ${String(latitude)}, ${String(longitude)}: there is no such place`;
}

type Reacting = Extract<CustomerMessage, { readonly type: 'reaction' }>;

function wrongReaction({ to, emoji = '' }: Reacting, { received, written }: Phone) {
  const target = [...received, ...written].find(({ id, type }) => id === to && type !== 'reaction');
  if (target === undefined) return `cannot react to ${to}: no such message is in the chat`;
  return emoji === '' || isEmoji(emoji)
    ? undefined
    : `cannot react with '${emoji}': it is no emoji`;
}

function wrongAnswer(answer: Parameters<typeof offerFor>[1], { received }: Phone) {
  const message = received.find(({ id }) => id === answer.to);
  if (message === undefined) return `cannot answer ${answer.to}: no such message has arrived`;
  if (offerFor(message, answer) !== undefined) return undefined;
  const wanted = 'id' in answer ? ` ${answer.id}` : 'text' in answer ? ` ${answer.text}` : '';
  return `cannot answer ${answer.to} with a ${answer.type}${wanted}: that message offers none`;
}
