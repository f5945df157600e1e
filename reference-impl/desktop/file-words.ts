import type { Attachment } from './view-types.ts';

const words: Readonly<Record<Attachment['kind'], string>> = {
  image: 'Photo',
  video: 'Video',
  audio: 'Audio',
  document: 'Document',
  sticker: 'Sticker',
};

/** What a kind of file is called. */
export function wordFor(kind: Attachment['kind']): string {
  return words[kind];
}

/** What a file is called: its own name, or what it is. */
export function nameFor({ kind, name }: Pick<Attachment, 'kind' | 'name'>): string {
  return name ?? wordFor(kind);
}

/** Types that the browser may show by itself, by kind; anything else is bytes to be saved. SVG and HTML are in none of them. */
const shown: Readonly<Record<Attachment['kind'], RegExp | null>> = {
  image: /^image\/(?:jpeg|png|webp|gif)$/u,
  sticker: /^image\/webp$/u,
  audio: /^audio\/[\w.+-]+$/u,
  video: /^video\/[\w.+-]+$/u,
  document: null,
};

/** The type under which a file is shown in the page; `null` for one that can only be saved. */
export function shownAs({ kind, mimeType }: Pick<Attachment, 'kind' | 'mimeType'>): string | null {
  const type = mimeType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return shown[kind]?.test(type) === true ? type : null;
}

/** Larger ones are not loaded before the agent says so, in bytes: all that WhatsApp takes as a video are loaded. */
export const largestUnasked = 16 * 1024 * 1024;
