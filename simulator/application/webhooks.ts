import { asciiJson } from '../domain/ascii-json.ts';
import { targetOf, type Callbacks } from '../domain/callbacks.ts';
import { RETRY_DELAYS_MS } from '../domain/retry-schedule.ts';
import { signatureHeaders } from '../domain/signature.ts';
import { accountBody, webhookBody } from '../domain/webhook-body.ts';
import type { Cell } from './cell.ts';
import { createDeliveryLog, type Delivery, type Note } from './delivery-log.ts';
import { inTime, TOO_LATE } from './in-time.ts';
import type { Business, Clock, WebhookTarget } from './options.ts';
import { createQueues } from './queues.ts';
import { readBody } from './read-body.ts';
import { withoutSecrets, type WireLog } from './wire-log.ts';

/** Something that happened, to be told to the contact centre. */
export interface News {
  /** WhatsApp id of the customer it is about. News about one customer keeps its order. */
  readonly customer: string;
  /** What is in `value` beside the metadata; the whole of it when `field` is told. */
  readonly happened: object;
  /** The subscription it belongs to, when it is about the account: `message_template_status_update`. */
  readonly field?: string;
  /** For people. */
  readonly summary: string;
}

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
  readonly send: WebhookTarget['send'];
  /** Where the business wants its webhooks at the moment. */
  readonly callbacks: Cell<Callbacks>;
  readonly clock: Clock;
  readonly log: WireLog;
  readonly track: (work: Promise<unknown>) => void;
  /** How many deliveries are kept; all of them unless told. */
  readonly keep?: number | undefined;
}

/** A webhook made ready once; each attempt carries the same bytes. */
interface Parcel {
  readonly url: string;
  readonly customer: string;
  readonly summary: string;
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly note: Note;
}

/** How an attempt went. `status` 0: there was no answer, for `reason`. */
interface Outcome {
  readonly status: number;
  readonly response: string;
  readonly reason?: string;
}

/** Bytes of an answer that are kept: the platform has no use for it, people do. */
const KEPT_BYTES = 64 * 1024;

/**
 * Delivers webhooks (reference cloud-api 1.5 and 1.7). Only HTTP 200 counts as received; anything else is tried again
 * on the clock with falling frequency. An attempt that failed does not hold up later news.
 */
export function createWebhooks(parts: WebhookParts): Webhooks {
  const { business, clock, track, callbacks } = parts;
  const queues = createQueues();
  const log = createDeliveryLog(parts.keep);

  const attempt = (parcel: Parcel, count: number): Promise<void> => {
    const work = queues.run(parcel.customer, async () => {
      const at = clock.now();
      const { status, reason } = await ask(parts, parcel, count);
      const delay = status === 200 ? undefined : RETRY_DELAYS_MS[count];
      parcel.note({ at, status, ...(reason !== undefined && { reason }) }, delay);
      if (delay !== undefined) clock.setTimeout(() => void attempt(parcel, count + 1), delay);
    });
    track(work);
    return work;
  };

  const tell = ({ customer, happened, field, summary }: News): Promise<void> => {
    const url = targetOf(callbacks.get(), field ?? 'messages');
    if (url === undefined) return Promise.resolve();
    const seconds = Math.floor(clock.now() / 1000);
    const body = asciiJson(
      field === undefined
        ? webhookBody(business, happened)
        : accountBody(business, { field, value: happened, seconds }),
    );
    const headers = {
      Accept: '*/*',
      'Content-Type': 'application/json',
      'Content-Length': String(body.length),
      'User-Agent': 'facebookexternalua',
      ...signatureHeaders(body, business.appSecret),
    };
    return attempt({ url, customer, summary, body, headers, note: log.open(summary) }, 0);
  };
  return { tell, deliveries: log.deliveries };
}

async function ask(parts: WebhookParts, parcel: Parcel, count: number): Promise<Outcome> {
  const { clock, log } = parts;
  const signature = `X-Hub-Signature-256: ${parcel.headers['X-Hub-Signature-256'] ?? ''}`;
  const noteAnswer = log.open({
    at: clock.now(),
    direction: 'webhook',
    summary: count === 0 ? parcel.summary : `${parcel.summary} (attempt ${String(count + 1)})`,
    request: `POST ${withoutSecrets(parcel.url)}\n${signature}\n\n${parcel.body}`,
  });
  const outcome = await inTime(clock, post(parts, parcel), { late: LATE });
  noteAnswer({ status: outcome.status, response: outcome.reason ?? outcome.response });
  return outcome;
}

const LATE: Outcome = { status: 0, response: '', reason: TOO_LATE };

async function post({ send }: WebhookParts, { url, body, headers }: Parcel): Promise<Outcome> {
  try {
    const response = await send(new Request(url, { method: 'POST', headers, body }));
    const { text } = await readBody(response, KEPT_BYTES).catch(() => ({ text: '' }));
    return { status: response.status, response: text };
  } catch (error) {
    return { status: 0, response: '', reason: `No answer: ${String(error)}` };
  }
}
