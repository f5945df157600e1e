import type { Written } from './phone.ts';

/** How long a customer can put what they wrote in other words: 15 minutes, in ms (reference cloud-api 1.2). */
export const EDIT_WITHIN_MS = 15 * 60_000;

/** How long they can take it back: 2 days, in ms (reference cloud-api 1.2). */
export const REVOKE_WITHIN_MS = 2 * 86_400_000;

/** Where the words of a message stand in its body, by type. */
const PLACES: Readonly<Record<string, string>> = {
  text: 'body',
  image: 'caption',
  video: 'caption',
  document: 'caption',
};

/** The message in other words; `undefined` for a kind that has none, or one that was taken back. */
export function edited(message: Written, text: string): Written | undefined {
  const place = PLACES[message.type];
  if (place === undefined || message.revoked === true) return undefined;
  const body = { ...(message.body as object), [place]: text };
  return { ...message, text, body, edited: true };
}

/** The message as it stands in the chat when it was taken back. */
export function revoked(message: Written): Written {
  return { ...message, text: '', body: null, revoked: true };
}
