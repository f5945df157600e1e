import type { MediaKind } from '../media-types.ts';
import { invalid, optionalText, type Parameters } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { MediaReference } from './content.ts';

/**
 * Reads which file is meant: exactly one of `id` and `link` (reference cloud-api 2.3).
 *
 * @param place where the object is, for messages.
 */
export function readMedia(from: Parameters, kind: MediaKind, place: string): MediaReference {
  const id = optionalText(from, { name: 'id', inside: place });
  const link = optionalText(from, { name: 'link', inside: place });
  if ((id === undefined) === (link === undefined)) {
    throw new Refusal(100, {
      details: `Exactly one of 'id' and 'link' must be given in ${place}.`,
    });
  }
  if (id !== undefined) return { kind, place, id };
  return { kind, place, link: webAddress(link ?? '', place) };
}

function webAddress(link: string, place: string): string {
  if (isWebAddress(link)) return link;
  throw invalid({ name: 'link', inside: place }, 'is not a valid URI.');
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
