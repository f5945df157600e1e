import { cleanName, type Attachment, type FileKind } from '../domain/attachment.ts';
import type { InboundText } from '../application/app.ts';
import { answerOf } from './inbound-answers.ts';
import { contactsOf, orderOf, placeOf } from './inbound-cards.ts';
import { object, objects, text, type Json } from './json.ts';

/** What a customer's message says, and what it carries. */
export type Content = Pick<InboundText, 'text' | 'attachment' | 'about'>;

type Reader = (message: Json) => Content;

/** A type that is words in the end: `read` gets its own object. */
const said =
  (type: string, read: (inner: unknown) => string): Reader =>
  (message) => ({ text: read(message[type]) });

const field = (name: string) => (inner: unknown) => text(object(inner)[name]);

/** One row a type of message (platform reference 1.2). */
const readers: Readonly<Record<string, Reader>> = {
  text: said('text', field('body')),
  image: fileReader('image'),
  video: fileReader('video'),
  audio: fileReader('audio'),
  document: fileReader('document'),
  sticker: fileReader('sticker'),
  location: said('location', placeOf),
  contacts: said('contacts', contactsOf),
  button: said('button', field('text')),
  interactive: said('interactive', answerOf),
  order: said('order', orderOf),
  system: said('system', field('body')),
  reaction: readReaction,
  edit: readEdit,
  revoke: () => ({ text: 'Deleted a message.' }),
  unsupported: readUnsupported,
};

/** Reads a message of any type into something an agent can read. A type of tomorrow is shown by its name, never dropped. */
export function contentOf(message: Json): Content {
  const type = text(message['type']);
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
  const content = reader?.(message);
  const isReadable = content !== undefined && (content.text !== '' || content.attachment);
  return isReadable ? content : { text: `[${type}]` };
}

/** Without an id there is nothing to fetch. */
function fileReader(kind: FileKind): Reader {
  return (message) => {
    const inner = object(message[kind]);
    const caption = text(inner['caption']);
    if (text(inner['id']) === '') return { text: caption };
    return { text: caption, attachment: attachmentOf(kind, inner) };
  };
}

function attachmentOf(kind: FileKind, inner: Json): Attachment {
  return {
    kind,
    mediaId: text(inner['id']),
    mimeType: text(inner['mime_type']) || 'application/octet-stream',
    fileName: cleanName(text(inner['filename'])),
    sha256: text(inner['sha256']) || null,
    voice: inner['voice'] === true,
    bytes: null,
    state: 'loading',
    note: null,
  };
}

/** Without an emoji the reaction was taken away. */
function readReaction(message: Json): Content {
  const { emoji, message_id: about } = object(message['reaction']);
  const shown = text(emoji);
  return { text: shown === '' ? 'No more reaction' : shown, about: text(about) };
}

/** The new wording. An edit of an edit is none. */
function readEdit(message: Json): Content {
  const now = object(object(message['edit'])['message']);
  if (now['type'] === 'edit') return { text: 'Edited a message.' };
  const { text: words, attachment } = contentOf(now);
  return { text: `Edited a message: ${words}`, ...(attachment ? { attachment } : {}) };
}

/** What the platform does not pass on, it tells at least by kind or by an error. */
function readUnsupported(message: Json): Content {
  const kind = text(object(message['unsupported'])['type']);
  const details = text(object(objects(message['errors'])[0]?.['error_data'])['details']);
  const what = kind === '' ? 'a message' : `a message (${kind})`;
  return { text: `Sent ${what} that WhatsApp does not pass on. ${details}`.trim() };
}
