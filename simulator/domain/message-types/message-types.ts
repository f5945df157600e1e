import type { Parameters } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { readContacts } from './contacts.ts';
import type { Content } from './content.ts';
import { readInteractive } from './interactive/interactive.ts';
import { readLocation } from './location.ts';
import { readFile } from './media.ts';
import { readReaction } from './reaction.ts';
import { readTemplate } from '../templates/template-request.ts';
import { readText } from './text.ts';

/** Reads one type's own object out of the parameters of a send, or refuses. */
type ContentReader = (parameters: Parameters) => Content;

/** The types that can be sent. A new type is a new row. */
const READERS: ReadonlyMap<string, ContentReader> = new Map([
  ['audio', readFile('audio')],
  ['contacts', readContacts],
  ['document', readFile('document')],
  ['image', readFile('image')],
  ['interactive', readInteractive],
  ['location', readLocation],
  ['reaction', readReaction],
  ['sticker', readFile('sticker')],
  ['template', readTemplate],
  ['text', readText],
  ['video', readFile('video')],
]);

/** Reads the content of a send by its type. Unknown types are refused with 131051. */
export function readContent(type: string, parameters: Parameters): Content {
  const reader = READERS.get(type);
  if (reader !== undefined) return reader(parameters);
  throw new Refusal(131051, {
    details: `Message type ${type.slice(0, 64)} is currently not supported.`,
  });
}
