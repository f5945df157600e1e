import type { Clock } from '../application/clock.ts';
import type { NotSent, Outbound, SendResult } from '../application/app.ts';
import { download, fileLink } from './graph-files.ts';

export interface GraphOptions {
  /** E.g. `https://graph.facebook.com/v24.0`, without a slash at the end. */
  readonly baseUrl: string;
  readonly phoneNumberId: string;
  readonly accessToken: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** For the limit of each call. */
  readonly clock: Clock;
}

/** How long the platform may take for an answer, in ms. */
const answerLimitMs = 30_000;

/** The way out: the platform's Cloud API (POST /{phone-number-id}/messages). */
export function createGraphClient(options: GraphOptions): Outbound {
  return {
    sendText: (to, text, reference) => sendText(options, to, { text, reference }),
    markRead: async (wamid) => {
      const told = { messaging_product: 'whatsapp', status: 'read', message_id: wamid };
      const answer = await ask(options, told);
      return 'status' in answer && answer.status === 200;
    },
    fileLink: (mediaId, signal) => fileLink(options, mediaId, signal),
    download: (link, limits) => download(options, link, limits),
  };
}

interface Told {
  readonly text: string;
  readonly reference: string | undefined;
}

async function sendText(
  options: GraphOptions,
  to: string,
  { text, reference }: Told,
): Promise<SendResult> {
  const answer = await ask(options, {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to,
    type: 'text',
    text: { body: text },
    ...(reference !== undefined && { biz_opaque_callback_data: reference }),
  });
  return 'failure' in answer ? answer : toResult(answer);
}

/** The parts of the platform's answer that matter here; everything is optional because the wire promises nothing. */
interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: {
    readonly messages?: readonly { readonly id?: string }[];
    readonly error?: {
      readonly code?: number;
      readonly message?: string;
      readonly error_data?: { readonly details?: string };
    };
  };
}

/** Asks once. Never rejects. */
async function ask(options: GraphOptions, body: object): Promise<Answer | NotSent> {
  try {
    return await inTime(options.clock, send(options, body));
  } catch (problem) {
    return unreached(problem);
  }
}

async function send(options: GraphOptions, body: object): Promise<Answer> {
  const response = await options.fetch(messageRequest(options, body));
  const told: unknown = await response.json().catch(() => null);
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: typeof told === 'object' && told !== null ? told : {},
  };
}

function messageRequest(options: GraphOptions, body: object): Request {
  return new Request(`${options.baseUrl}/${options.phoneNumberId}/messages`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${options.accessToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
}

/** Gives up on an answer by the clock. */
function inTime(clock: Clock, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(
      () => reject(new Error(`no answer within ${answerLimitMs / 1000} seconds`)),
      answerLimitMs,
    );
    answer.then(resolve, reject).finally(() => clock.clearTimeout(timer));
  });
}

function toResult({ status, retryAfter, body: { messages, error } }: Answer): SendResult {
  const wamid = messages?.[0]?.id;
  if (status === 200 && wamid !== undefined) return { wamid };
  const failure = error?.error_data?.details ?? error?.message ?? `WhatsApp answered ${status}.`;
  const isBusy = status === 429 || status >= 500 || busyCodes.has(error?.code ?? 0);
  return isBusy ? { failure, later: { ms: secondsIn(retryAfter) } } : { failure };
}

/** Too many calls or messages, or something is down for a while: it helps to wait (platform reference 3.2). */
const busyCodes: ReadonlySet<number> = new Set([
  2, 4, 80007, 130429, 131000, 131016, 131056, 131057, 133004,
]);

function secondsIn(retryAfter: string | null): number | null {
  return /^\d{1,9}$/u.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : null;
}

/** Nobody was there to take it, so it can be tried again. */
const nobodyThere: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Where the connection broke later, the platform may have taken the message all the same: sent again, it could arrive twice. */
function unreached(problem: unknown): NotSent {
  const { code } = ((problem as Error).cause ?? {}) as { readonly code?: unknown };
  const why = problem instanceof Error ? problem.message : String(problem);
  if (nobodyThere.has(code)) {
    return { failure: `WhatsApp could not be reached: ${why}.`, later: { ms: null } };
  }
  return { failure: `WhatsApp gave no answer, so nobody knows whether it arrived: ${why}.` };
}
