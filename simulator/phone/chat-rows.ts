import { dayOf } from './times.ts';
import type { Chat, ChatMessage } from './types.ts';

/** What stands in a chat, from top to bottom. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly text: string }
  | { readonly kind: 'note'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'bubble';
      readonly key: string;
      readonly message: ChatMessage;
      /** The first of several from the same side has a tail. */
      readonly first: boolean;
    };

/** Makes the rows of a chat: a line a day, notes of the platform, bubbles. Reactions show on what they are about. */
export function rowsOf(messages: readonly ChatMessage[], now: number): readonly Row[] {
  const rows: Row[] = [];
  let day = '';
  for (const message of messages) {
    if (message.type === 'reaction') continue;
    const name = dayOf(message.at, now);
    if (name !== day) rows.push({ kind: 'day', key: `day ${name}`, text: name });
    day = name;
    rows.push(rowOf(message, rows.at(-1)));
  }
  return rows;
}

function rowOf(message: ChatMessage, before: Row | undefined): Row {
  const { id, type, text, from } = message;
  if (type === 'system') return { kind: 'note', key: id, text };
  const first = before?.kind !== 'bubble' || before.message.from !== from;
  return { kind: 'bubble', key: id, message, first };
}

/** How many messages of the business were not looked at. */
export function unreadOf({ messages }: Chat): number {
  return messages.filter(({ from, status }) => from === 'business' && status !== 'read').length;
}

const NAMES: Readonly<Record<string, string>> = {
  image: 'Photo',
  video: 'Video',
  audio: 'Voice message',
  document: 'Document',
  sticker: 'Sticker',
  location: 'Location',
  contacts: 'Contact',
  order: 'Order',
  unsupported: 'A message that cannot be shown',
};

/** A message in a line: in a quote, in a list of chats. */
export function inShort({ type, text }: Pick<ChatMessage, 'text' | 'type'>): string {
  const name = NAMES[type];
  if (text === '') return name ?? type;
  return name === undefined || type === 'contacts' ? text : `${name}: ${text}`;
}
