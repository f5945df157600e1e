import type { MediaKind } from '../media-types.ts';
import { atMost, optionalFlag, optionalText, type Parameters } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { Content } from './content.ts';
import { readMedia } from './media-reference.ts';
import { ownObject } from './own-object.ts';

/** Characters a caption may have (reference cloud-api 2.3). */
export const CAPTION_LIMIT = 1024;

const CAPTIONLESS: readonly MediaKind[] = ['audio', 'sticker'];

/** A file with what goes beside it: a caption, a file name, or the mark of a voice note (reference cloud-api 2.3). */
export function readFile(kind: MediaKind): (parameters: Parameters) => Content {
  return (parameters) => {
    const body = ownObject(parameters, kind);
    const media = [readMedia(body, kind, kind)];
    const caption = readCaption(body, kind);
    const name = optionalText(body, { name: 'filename', inside: kind });
    optionalFlag(body, { name: 'voice', inside: kind });
    const text = caption ?? (kind === 'document' ? name : undefined) ?? '';
    return { type: kind, text, body, media };
  };
}

function readCaption(body: Parameters, kind: MediaKind): string | undefined {
  const place = { name: 'caption', inside: kind };
  const caption = optionalText(body, place);
  if (caption === undefined) return undefined;
  if (CAPTIONLESS.includes(kind)) {
    throw new Refusal(100, { message: `(#100) Unexpected key "caption" on param "${kind}".` });
  }
  atMost(caption, CAPTION_LIMIT, place);
  return caption;
}
