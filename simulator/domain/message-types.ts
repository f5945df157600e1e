import {
  atMost,
  optionalFlag,
  optionalObject,
  requiredText,
  type Parameters,
} from './parameters.ts';
import { Refusal } from './refusal.ts';

/** What a business message shows on the customer's phone. */
export interface Content {
  readonly type: string;
  readonly text: string;
}

/** Reads one type's own object out of the parameters of a send, or refuses. */
type ContentReader = (parameters: Parameters) => Content;

/** Characters a text may have (reference cloud-api 2.3). */
export const TEXT_LIMIT = 4096;

/** The types that can be sent. A new type is a new row. */
const READERS: ReadonlyMap<string, ContentReader> = new Map([['text', readText]]);

/** Types of the real platform that this edition does not play; asking for one is our gap, not the caller's mistake. */
const NOT_PLAYED = [
  'audio',
  'contacts',
  'document',
  'image',
  'interactive',
  'location',
  'reaction',
  'sticker',
  'template',
  'video',
];

/** Reads the content of a send by its type. Unknown types are refused with 131051. */
export function readContent(type: string, parameters: Parameters): Content {
  const reader = READERS.get(type);
  if (reader !== undefined) return reader(parameters);
  throw new Refusal(131051, {
    details: `Message type ${type.slice(0, 64)} is currently not supported.`,
    ...(NOT_PLAYED.includes(type) && {
      unexpected: `this simulator does not play messages of type ${type}; it plays ${[...READERS.keys()].join(', ')}`,
    }),
  });
}

function readText(parameters: Parameters): Content {
  const text = optionalObject(parameters, { name: 'text' });
  if (text === undefined) {
    throw new Refusal(131008, { details: "Parameter 'text' is mandatory for type 'text'" });
  }
  const place = { name: 'body', inside: 'text' };
  const body = requiredText(text, place);
  atMost(body, TEXT_LIMIT, place);
  optionalFlag(text, { name: 'preview_url', inside: 'text' });
  return { type: 'text', text: body };
}
