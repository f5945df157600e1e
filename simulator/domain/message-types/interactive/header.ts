import {
  oneOf,
  optionalObject,
  missing,
  requiredObject,
  present,
  requiredText,
  type Parameters,
} from '../../parameters.ts';
import type { MediaKind } from '../../media-types.ts';
import { Refusal } from '../../refusal.ts';
import type { MediaReference } from '../content.ts';
import { lengthWithin } from '../limits.ts';
import { readMedia } from '../media-reference.ts';

export type HeaderType = 'document' | 'image' | 'text' | 'video';

/** Which headers may stand where. */
export interface HeaderRule {
  /** Where the object with the header is, for messages. */
  readonly place: string;
  /** None: there must be no header. */
  readonly types: readonly HeaderType[];
  readonly required?: boolean;
}

/** Characters of a header of text (reference cloud-api 2.3). */
const TEXT_LIMIT = 60;

/** Reads `header`, and gives the file it shows. */
export function readHeader(
  from: Parameters,
  { place, types, required = false }: HeaderRule,
): readonly MediaReference[] {
  const at = { name: 'header', inside: place };
  const header = optionalObject(from, at);
  if (header === undefined && required) throw missing(at);
  if (header === undefined) return [];
  if (types.length === 0) throw new Refusal(131009, { details: 'This message takes no header.' });
  const inside = `${place}['header']`;
  const type = requiredText(header, { name: 'type', inside });
  oneOf(type, types, { name: 'type', inside });
  if (type !== 'text') return [readFile(header, type as MediaKind, inside)];
  lengthWithin(present(header, { name: 'text', inside }), 'Header text', [1, TEXT_LIMIT]);
  return [];
}

function readFile(header: Parameters, kind: MediaKind, inside: string): MediaReference {
  return readMedia(requiredObject(header, { name: kind, inside }), kind, `${inside}['${kind}']`);
}
