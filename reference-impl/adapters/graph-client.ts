import type { Clock } from '../application/clock.ts';
import { inTime } from '../application/in-time.ts';
import type {
  NotSent,
  Outbound,
  OutboundFile,
  SendResult,
  UploadedFile,
} from '../application/app.ts';
import { mostOfAnAnswer, parsed } from './graph-answer.ts';
import { download, fileLink } from './graph-files.ts';
import { uploadRequest } from './graph-upload.ts';
import { object } from './json.ts';
import { readUpTo } from './read-up-to.ts';

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
/** The same where a whole file has to get there first. */
const uploadLimitMs = 120_000;

/** The way out: the platform's Cloud API (POST /{phone-number-id}/messages). */
export function createGraphClient(options: GraphOptions): Outbound {
  return {
    sendText: (to, text, reference) => sendText(options, to, { text, reference }),
    uploadFile: (file) => uploadFile(options, file),
    sendFile: (to, file, reference) => sendFile(options, to, { file, reference }),
    markRead: async (wamid) => {
      const told = { messaging_product: 'whatsapp', status: 'read', message_id: wamid };
      const answer = await ask(options, messageRequest(options, told));
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

function sendText(options: GraphOptions, to: string, { text, reference }: Told) {
  return sendMessage(options, to, { type: 'text', text: { body: text }, ...given(reference) });
}

interface ToldFile {
  readonly file: UploadedFile;
  readonly reference: string | undefined;
}

/** The name is told of documents; of all other files the platform takes none. */
function sendFile(options: GraphOptions, to: string, { file, reference }: ToldFile) {
  const { kind, mediaId, caption, fileName } = file;
  const told = {
    id: mediaId,
    ...(caption !== '' && { caption }),
    ...(kind === 'document' && fileName !== null && { filename: fileName }),
  };
  return sendMessage(options, to, { type: kind, [kind]: told, ...given(reference) });
}

function given(reference: string | undefined): object {
  return reference === undefined ? {} : { biz_opaque_callback_data: reference };
}

/** Business-scoped: those who have one can be written to by it (platform reference 1.9). */
const userId = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/u;

async function sendMessage(options: GraphOptions, to: string, body: object): Promise<SendResult> {
  const whom = userId.test(to) ? { recipient: to } : { to };
  const common = { messaging_product: 'whatsapp', recipient_type: 'individual', ...whom };
  const answer = await ask(options, messageRequest(options, { ...common, ...body }));
  return 'failure' in answer ? answer : toResult(answer);
}

/** Brought twice, a file does no harm: whatever broke, it can be tried again. */
async function uploadFile(
  options: GraphOptions,
  file: OutboundFile,
): Promise<{ readonly mediaId: string } | NotSent> {
  const answer = await ask(options, uploadRequest(options, file), uploadLimitMs);
  if ('failure' in answer) return { failure: answer.failure, later: { ms: null } };
  const { id } = answer.body;
  return answer.status === 200 && id !== undefined ? { mediaId: id } : notSent(answer);
}

/** The parts of the platform's answer that matter here; everything is optional because the wire promises nothing. */
interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: {
    /** Of a file that was uploaded. */
    readonly id?: string;
    readonly messages?: readonly { readonly id?: string }[];
    readonly error?: {
      readonly code?: number;
      readonly message?: string;
      readonly error_data?: { readonly details?: string };
    };
  };
}

/** Asks once. Never rejects. What is given up on is called off. */
async function ask(
  options: GraphOptions,
  make: (signal: AbortSignal) => Request,
  ms = answerLimitMs,
): Promise<Answer | NotSent> {
  const stop = new AbortController();
  try {
    const late = unreached(new Error(`no answer within ${ms / 1000} seconds`));
    const work = send(options, make(stop.signal));
    return await inTime(options.clock, work, { ms, late });
  } catch (problem) {
    return unreached(problem);
  } finally {
    stop.abort();
  }
}

async function send({ fetch }: GraphOptions, request: Request): Promise<Answer> {
  const response = await fetch(request);
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: object(parsed(await readUpTo(response, mostOfAnAnswer))),
  };
}

function messageRequest(options: GraphOptions, body: object) {
  return (signal: AbortSignal) =>
    new Request(`${options.baseUrl}/${options.phoneNumberId}/messages`, {
      method: 'POST',
      signal,
      headers: {
        authorization: `Bearer ${options.accessToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
}

function toResult(answer: Answer): SendResult {
  const wamid = answer.body.messages?.[0]?.id;
  return answer.status === 200 && wamid !== undefined ? { wamid } : notSent(answer);
}

function notSent({ status, retryAfter, body: { error } }: Answer): NotSent {
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
