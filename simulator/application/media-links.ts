import { createHmac } from 'node:crypto';
import type { Parameters } from '../domain/parameters.ts';
import type { Random } from '../domain/random.ts';
import { sameSecret } from '../domain/same-secret.ts';
import type { Clock } from './options.ts';

/** The second hop to a file: a URL that is good for a few minutes (reference cloud-api 2.6). */
export interface MediaLinks {
  /** A URL for a file, on the host beside the one that was asked. */
  issue(id: string, origin: string): string;
  /** The id of the file that a link leads to, or `undefined` when it was altered or is too old. */
  read(query: Parameters): string | undefined;
}

/** How long a link is good, in ms. */
export const LINK_GOOD_MS = 5 * 60_000;

/** Where the real platform keeps its files. */
const MEDIA_ORIGIN = 'https://lookaside.fbsbx.com';
const GRAPH_ORIGIN = 'https://graph.facebook.com';

export const LINK_PATH = 'whatsapp_business/attachments';

/** Links are signed, so that none need be remembered. */
export function createMediaLinks(clock: Clock, random: Random): MediaLinks {
  const key = random.hex(64);
  const sign = (id: string, until: string): string =>
    createHmac('sha256', key).update(`${id}/${until}`).digest('base64url');
  return {
    issue(id, origin) {
      const until = String(Math.ceil((clock.now() + LINK_GOOD_MS) / 1000));
      const query = new URLSearchParams({
        mid: id,
        source: 'getMedia',
        ext: until,
        hash: sign(id, until),
      });
      const host = origin === GRAPH_ORIGIN ? MEDIA_ORIGIN : origin;
      return `${host}/${LINK_PATH}/?${String(query)}`;
    },
    read({ mid: id, ext: until, hash }) {
      if (typeof id !== 'string' || typeof until !== 'string') return undefined;
      if (typeof hash !== 'string' || !sameSecret(hash, sign(id, until))) return undefined;
      return clock.now() < Number(until) * 1000 ? id : undefined;
    },
  };
}
