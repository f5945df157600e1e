import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SpecPicture } from './model/spec-types.ts';

/** The README's pictures (`npm run pictures`) that show what a flow is about, by flow. */
const fitting: Readonly<Record<string, readonly [file: string, alt: string]>> = {
  respond: [
    'conversation.png',
    'A conversation: the customer’s messages in grey, the agent’s answer in blue, and a reply half written in the compose box.',
  ],
  'contact-request': [
    'request.png',
    'A contact request with the customer’s name, phone number, source number, queue and Accept.',
  ],
  'transfer-request': [
    'transfer.png',
    'The Transfer Request dialog, with Queue chosen and the queues listed.',
  ],
  'wrap-up': ['wrap-up.png', 'The Wrap Up Reasons dialog, with a search and a list of reasons.'],
};

/** Pictures that lie in the package already, by flow. */
export function takenPictures(root: string): ReadonlyMap<string, SpecPicture> {
  return new Map(
    Object.entries(fitting).flatMap(([flow, [file, alt]]) => {
      const path = join(root, 'reports/pictures', file);
      return existsSync(path) ? [[flow, { alt, png: readFileSync(path) }] as const] : [];
    }),
  );
}
