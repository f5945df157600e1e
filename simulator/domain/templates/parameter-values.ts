import type { MediaReference } from '../message-types/content.ts';
import { readMedia } from '../message-types/media-reference.ts';
import { optionalText, requiredObject, requiredText } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { PlacedParameter } from './template-request.ts';

/** Kinds of parameters that put words into a text. */
const WORDS = ['currency', 'date_time', 'text'];

/** What a parameter puts into a text. Amounts and times are shown as their sender wrote them out (`fallback_value`). */
export function wordsOf([parameter, inside]: PlacedParameter, part: string): string {
  const type = typeOf([parameter, inside]);
  if (!WORDS.includes(type)) throw mismatch(part, 'TEXT', type);
  if (type === 'text') return wellFormed(optionalText(parameter, { name: 'text', inside }) ?? '');
  const value = requiredObject(parameter, { name: type, inside });
  return requiredText(value, { name: 'fallback_value', inside: `${inside}['${type}']` });
}

/** The file that a parameter of a header names. */
export function fileOf(
  [parameter, inside]: PlacedParameter,
  kind: 'document' | 'image' | 'video',
): MediaReference {
  const type = typeOf([parameter, inside]);
  if (type !== kind) throw mismatch('header', kind.toUpperCase(), type);
  const own = requiredObject(parameter, { name: kind, inside });
  return readMedia(own, kind, `${inside}['${kind}']`);
}

/** Types are case-blind, as their templates write them in upper case. */
export function typeOf([parameter, inside]: PlacedParameter): string {
  return requiredText(parameter, { name: 'type', inside }).toLowerCase();
}

/** The refusal of a parameter of another kind than the template has there. */
export function mismatch(part: string, expected: string, received: string): Refusal {
  const got = received.slice(0, 64).toUpperCase();
  return new Refusal(132012, {
    details: `${part}: Format mismatch, expected ${expected}, received ${got}`,
  });
}

/** A text parameter is one line (reference cloud-api 3.3). */
function wellFormed(text: string): string {
  if (text === '') {
    throw new Refusal(131008, { details: 'Parameter of type text is missing text value' });
  }
  if (!/[\n\r\t]| {5}/.test(text)) return text;
  throw new Refusal(100, {
    details: 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
  });
}
