import { atMost, optionalFlag, requiredText, type Parameters } from '../parameters.ts';
import type { Content } from './content.ts';
import { ownObject } from './own-object.ts';

/** Characters a text may have (reference cloud-api 2.3). */
export const TEXT_LIMIT = 4096;

export function readText(parameters: Parameters): Content {
  const text = ownObject(parameters, 'text');
  const place = { name: 'body', inside: 'text' };
  const body = requiredText(text, place);
  atMost(body, TEXT_LIMIT, place);
  optionalFlag(text, { name: 'preview_url', inside: 'text' });
  return { type: 'text', text: body, body: text };
}
