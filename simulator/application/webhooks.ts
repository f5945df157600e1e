import type { Callbacks } from '../domain/callbacks.ts';
import { RETRY_DELAYS_MS } from '../domain/retry-schedule.ts';
import type { Random } from '../domain/random.ts';
import type { BatchShape } from '../domain/webhook-batch.ts';
import type { Cell } from './cell.ts';
import { createDeliveryLog, type Delivery } from './delivery-log.ts';
import { createDispatch } from './dispatch.ts';
import type { Striking } from './faults.ts';
import { inTime, TOO_LATE } from './in-time.ts';
import type { Business, Clock, WebhookTarget, Timers } from './options.ts';
import { packUp, type News, type Parcel } from './parcel.ts';
import { createQueues } from './queues.ts';
import { withoutSecrets, type WireLog } from './wire-log.ts';

export type { News } from './parcel.ts';

export interface Webhooks {
  /**
   * Resolves when the first attempt was answered or has failed; never rejects. Retries go on by the clock, to where the
   * first attempt went. News that nobody has subscribed to goes nowhere.
   */
  readonly tell: (news: News) => Promise<void>;
  readonly deliveries: () => readonly Delivery[];
}

export interface WebhookParts {
  readonly business: Business;
  readonly post: NonNullable<WebhookTarget['post']>;
  /** Where the business wants its webhooks at the moment. */
  readonly callbacks: Cell<Callbacks>;
  readonly clock: Clock;
  /** By what the contact centre is waited for. */
  readonly patience: Timers;
  readonly log: WireLog;
  readonly faults: Striking;
  readonly random: Random;
  readonly track: (work: Promise<unknown>) => void;
  /** How many deliveries are kept; all of them unless told. */
  readonly keep?: number | undefined;
}

/** How an attempt went. `status` 0: there was no answer, for `reason`. */
export interface Outcome {
  readonly status: number;
  readonly response: string;
  readonly reason?: string;
}

/**
 * Delivers webhooks (reference cloud-api 1.5 and 1.7). Only HTTP 200 counts as received; anything else is tried again
 * on the clock with falling frequency. An attempt that failed does not hold up later news.
 */
export function createWebhooks(parts: WebhookParts): Webhooks {
  const { clock, track, faults, callbacks } = parts;
  const queues = createQueues();
  const log = createDeliveryLog(parts.keep);

  const attempt = (parcel: Parcel, count: number): Promise<void> => {
    const work = queues.run(parcel.customer, async () => {
      const at = clock.now();
      const { status, reason } = await ask(parts, parcel, count);
      const delay = status === 200 ? undefined : RETRY_DELAYS_MS[count];
      parcel.note(reason === undefined ? { at, status } : { at, status, reason }, delay);
      if (delay !== undefined) clock.setTimeout(() => void attempt(parcel, count + 1), delay);
    });
    track(work);
    return work;
  };

  const { business, random } = parts;
  const packing = { business, clock, random, open: log.open };
  const post = (news: readonly News[], shape?: BatchShape): Promise<void> => {
    const parcels = packUp(news, packing, { callbacks: callbacks.get(), shape });
    const [first, ...others] = parcels.map((parcel) => attempt(parcel, 0));
    if (first === undefined || others.length === 0) return first ?? Promise.resolve();
    return Promise.all([first, ...others]).then(() => undefined);
  };
  const dropped = ({ summary }: News): void => {
    log.open(summary)({ at: clock.now(), status: 0, reason: DROPPED }, undefined);
  };
  const tell = createDispatch<News>({ clock, faults, track, post, dropped });
  return { tell, deliveries: log.deliveries };
}

const DROPPED = 'A fault was switched on: this webhook was never sent.';

/** Makes one attempt, the `count`-th retry from 0, and puts it on the wire log. Never rejects. */
export async function ask(
  parts: Pick<WebhookParts, 'clock' | 'log' | 'patience' | 'post'>,
  parcel: Pick<Parcel, 'body' | 'headers' | 'summary' | 'url'>,
  count: number,
): Promise<Outcome> {
  const { clock, log, patience } = parts;
  const signature = signatureLine(parcel.headers);
  const noteAnswer = log.open({
    at: clock.now(),
    direction: 'webhook',
    summary: count === 0 ? parcel.summary : `${parcel.summary} (attempt ${String(count + 1)})`,
    request: `POST ${withoutSecrets(parcel.url)}${signature}\n\n${parcel.body}`,
  });
  const outcome = await inTime(patience, post(parts, parcel), { late: LATE });
  noteAnswer({ status: outcome.status, response: outcome.reason ?? outcome.response });
  return outcome;
}

/** The signature that counts, as a line of the log; an old one alone, or none, where one's own webhook has no other. */
function signatureLine(headers: Parcel['headers']): string {
  const { 'X-Hub-Signature-256': signature, 'X-Hub-Signature': old } = headers;
  if (signature !== undefined) return `\nX-Hub-Signature-256: ${signature}`;
  return old === undefined ? '' : `\nX-Hub-Signature: ${old}`;
}

const LATE: Outcome = { status: 0, response: '', reason: TOO_LATE };

async function post(
  parts: Pick<WebhookParts, 'post'>,
  parcel: Pick<Parcel, 'body' | 'headers' | 'url'>,
): Promise<Outcome> {
  try {
    const { status, text } = await parts.post(parcel);
    return { status, response: text };
  } catch (error) {
    return { status: 0, response: '', reason: `No answer: ${String(error)}` };
  }
}
