/** What a file is to WhatsApp (platform reference 1.2, 2.3). */
export type FileKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

/** The file of a message: what is known of it. Its bytes are kept elsewhere, by the message's id. */
export interface Attachment {
  readonly kind: FileKind;
  /** The platform's id, once there is one. */
  readonly mediaId: string | null;
  /** As it was told, a recording's parameters with it. */
  readonly mimeType: string;
  readonly fileName: string | null;
  /** Digest that its bytes must have, in base64 or hex; `null` where none was told. */
  readonly sha256: string | null;
  /** Recorded in the chat, and no file that was picked. */
  readonly voice: boolean;
  /** Size, once known. */
  readonly bytes: number | null;
  readonly state: 'loading' | 'ready' | 'failed';
  /** Why it cannot be had, in a sentence. */
  readonly note: string | null;
}

const words: Readonly<Record<FileKind, string>> = {
  image: 'Photo',
  video: 'Video',
  audio: 'Audio',
  document: 'Document',
  sticker: 'Sticker',
};

/** What a person calls a file that came without words. */
export function inWords({ kind, voice, fileName }: Attachment): string {
  return fileName ?? (voice ? 'Voice message' : words[kind]);
}

const longestName = 200;
/** Control characters, and those that turn the direction of writing: a name must not look like another one. */
const tricks = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name as it may stand on a screen and on a disk, its ending kept; `null` where nothing of it is left. */
export function cleanName(name: string): string | null {
  const clean = name.replaceAll(tricks, '').replaceAll(/[/\\]/gu, '_').trim();
  if (/^\.*$/u.test(clean)) return null;
  if (clean.length <= longestName) return clean;
  const ending = /\.[^.]{1,10}$/u.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, longestName - ending.length).replace(/[\ud800-\udbff]$/u, '')}${ending}`;
}

/** It is here: so large it is. */
export function arrived(attachment: Attachment, bytes: number): Attachment {
  return { ...attachment, bytes, state: 'ready', note: null };
}

/** It cannot be had, for this reason. */
export function missed(attachment: Attachment, note: string): Attachment {
  return { ...attachment, state: 'failed', note };
}

/** It is asked for anew. */
export function loading(attachment: Attachment): Attachment {
  return { ...attachment, state: 'loading', note: null };
}
