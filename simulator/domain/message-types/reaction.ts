import { optionalText, requiredText, type Parameters } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { Content } from './content.ts';
import { ownObject } from './own-object.ts';

/** How long after a message it can be reacted to, in ms: 30 days (reference cloud-api 1.3). */
export const REACT_WITHIN_MS = 30 * 24 * 3_600_000;

/** UTF-16 units of the longest sequences that show as one emoji; no source tells the platform's limit. */
const EMOJI_LIMIT = 64;

export function readReaction(parameters: Parameters): Content {
  const body = ownObject(parameters, 'reaction');
  if ((parameters['context'] ?? undefined) !== undefined) {
    throw new Refusal(100, { message: '(#100) Param context is not allowed for type reaction.' });
  }
  const to = requiredText(body, { name: 'message_id', inside: 'reaction' });
  const emoji = requiredEmoji(body);
  return { type: 'reaction', text: emoji, body, reaction: { to, emoji } };
}

function requiredEmoji(body: Parameters): string {
  const place = { name: 'emoji', inside: 'reaction' };
  const emoji = optionalText(body, place) ?? requiredText(body, place);
  if (emoji === '' || isEmoji(emoji)) return emoji;
  throw new Refusal(131009, { details: "reaction['emoji'] must be one emoji, or empty." });
}

const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** One emoji with all that may be joined to it: skin, gender, flags, keycaps. */
export function isEmoji(text: string): boolean {
  if (text.length > EMOJI_LIMIT || !PICTURE.test(text)) return false;
  return [...CLUSTERS.segment(text)].length === 1;
}
