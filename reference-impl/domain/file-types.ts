import type { FileKind } from './attachment.ts';

/** What a file is to WhatsApp, and how much of it. */
export interface FileType {
  readonly kind: FileKind;
  /** Bare, as an upload must name it (platform reference 2.6). */
  readonly mimeType: string;
  readonly limitBytes: number;
  /** What people call several of them. */
  readonly plural: string;
  /** Whether text can go beside it. */
  readonly takesCaption: boolean;
}

const megabyte = 1024 * 1024;

/** This contact centre's own limit for documents; the platform's is 100 MB (platform reference 2.3). */
const documentLimit = 16 * megabyte;

type Kind = Omit<FileType, 'mimeType'>;

const image: Kind = {
  kind: 'image',
  limitBytes: 5 * megabyte,
  plural: 'pictures',
  takesCaption: true,
};
const video: Kind = {
  kind: 'video',
  limitBytes: 16 * megabyte,
  plural: 'videos',
  takesCaption: true,
};
const audio: Kind = {
  kind: 'audio',
  limitBytes: 16 * megabyte,
  plural: 'sounds',
  takesCaption: false,
};
const sticker: Kind = {
  kind: 'sticker',
  limitBytes: 100 * 1024,
  plural: 'stickers',
  takesCaption: false,
};
const document: Kind = {
  kind: 'document',
  limitBytes: documentLimit,
  plural: 'documents',
  takesCaption: true,
};

const office = 'application/vnd.openxmlformats-officedocument';

/** By the ending of the name (platform reference 2.3, 2.6). */
const types: Readonly<Record<string, FileType>> = {
  jpg: { ...image, mimeType: 'image/jpeg' },
  jpeg: { ...image, mimeType: 'image/jpeg' },
  png: { ...image, mimeType: 'image/png' },
  webp: { ...sticker, mimeType: 'image/webp' },
  mp4: { ...video, mimeType: 'video/mp4' },
  '3gp': { ...video, mimeType: 'video/3gpp' },
  aac: { ...audio, mimeType: 'audio/aac' },
  amr: { ...audio, mimeType: 'audio/amr' },
  mp3: { ...audio, mimeType: 'audio/mpeg' },
  m4a: { ...audio, mimeType: 'audio/mp4' },
  ogg: { ...audio, mimeType: 'audio/ogg' },
  pdf: { ...document, mimeType: 'application/pdf' },
  txt: { ...document, mimeType: 'text/plain' },
  doc: { ...document, mimeType: 'application/msword' },
  docx: { ...document, mimeType: `${office}.wordprocessingml.document` },
  xls: { ...document, mimeType: 'application/vnd.ms-excel' },
  xlsx: { ...document, mimeType: `${office}.spreadsheetml.sheet` },
  ppt: { ...document, mimeType: 'application/vnd.ms-powerpoint' },
  pptx: { ...document, mimeType: `${office}.presentationml.presentation` },
};

/** The endings of all files that WhatsApp takes, with their dots. */
export const fileEndings: readonly string[] = Object.keys(types).map((ending) => `.${ending}`);

/** What a file of this name is; `null` where WhatsApp takes none like it. */
export function fileTypeOf(name: string): FileType | null {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(types, ending) ? (types[ending] ?? null) : null;
}
