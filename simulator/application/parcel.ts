import { asciiJson } from '../domain/ascii-json.ts';
import { targetOf, type Callbacks } from '../domain/callbacks.ts';
import type { Random } from '../domain/random.ts';
import { signatureHeaders } from '../domain/signature.ts';
import { BATCH_SHAPES, batchBody, type BatchShape } from '../domain/webhook-batch.ts';
import type { Note } from './delivery-log.ts';
import type { Business, Clock } from './options.ts';

/** Something that happened, to be told to the contact centre. */
export interface News {
  /** WhatsApp id of the customer it is about. News about one customer keeps its order. */
  readonly customer: string;
  /** What is in `value` beside the metadata; the whole of it when `field` is told. */
  readonly happened: object;
  /** The subscription it belongs to, when it is about the account: `message_template_status_update`. */
  readonly field?: string;
  /** The status it tells, if it tells one. */
  readonly status?: string;
  /** For people. */
  readonly summary: string;
}

/** A webhook made ready once; each attempt carries the same bytes. */
export interface Parcel {
  readonly url: string;
  /** Whose news it is, or begins with. */
  readonly customer: string;
  readonly summary: string;
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly note: Note;
}

export interface PackParts {
  readonly business: Business;
  readonly clock: Clock;
  /** Draws how several things share a request. */
  readonly random: Random;
  readonly open: (summary: string) => Note;
}

/** Where news goes, and in which form. */
export interface Packing {
  readonly callbacks: Callbacks;
  /** How several things share a request; drawn unless told. */
  readonly shape: BatchShape | undefined;
}

/** Makes one webhook of all news for the same address, and none of news that nobody wants. */
export function packUp(
  news: readonly News[],
  parts: PackParts,
  { callbacks, shape }: Packing,
): readonly Parcel[] {
  const addressed = new Map<string, News[]>();
  for (const one of news) {
    const url = targetOf(callbacks, one.field ?? 'messages');
    if (url === undefined) continue;
    const others = addressed.get(url);
    if (others === undefined) addressed.set(url, [one]);
    else others.push(one);
  }
  return Array.from(addressed, ([url, group]) => parcelFor({ url, group, shape }, parts));
}

interface Addressed {
  readonly url: string;
  readonly group: readonly News[];
  readonly shape: BatchShape | undefined;
}

function parcelFor({ url, group, shape }: Addressed, parts: PackParts): Parcel {
  const { business, clock, random, open } = parts;
  const seconds = Math.floor(clock.now() / 1000);
  const happened = group.map(({ happened: value, field }) => ({ value, seconds, field }));
  const drawn = group.length === 1 ? 'entries' : random.pick(BATCH_SHAPES);
  const body = asciiJson(batchBody(business, happened, shape ?? drawn));
  const summary = group.map((one) => one.summary).join(' + ');
  const headers = headersFor(body, signatureHeaders(body, business.appSecret));
  return { url, customer: group[0]?.customer ?? '', summary, body, headers, note: open(summary) };
}

/** All headers of a webhook, with these signatures. */
export function headersFor(
  body: string,
  signatures: Record<string, string>,
): Record<string, string> {
  return {
    Accept: '*/*',
    'Content-Type': 'application/json',
    'Content-Length': String(body.length),
    'User-Agent': 'facebookexternalua',
    ...signatures,
  };
}
