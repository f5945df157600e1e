import {
  atMost,
  invalid,
  optionalText,
  requiredText,
  type Parameters,
  type Place,
} from './parameters.ts';

/** Characters of a callback (reference cloud-api 1.6). */
export const CALLBACK_LIMIT = 200;

/** A callback that somebody asks for, not yet proved. */
export interface CallbackRequest {
  readonly url: string;
  readonly verifyToken: string;
}

/** Reads a callback and its token; `undefined` when the callback is empty, which asks for its removal. */
export function readCallback(from: Parameters, place: Place): CallbackRequest | undefined {
  const url = optionalText(from, place) ?? '';
  if (url === '') return undefined;
  atMost(url, CALLBACK_LIMIT, place);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw invalid(place, 'must be a valid URI.');
  const token = { ...place, name: 'verify_token' };
  return { url, verifyToken: requiredText(from, token) };
}
