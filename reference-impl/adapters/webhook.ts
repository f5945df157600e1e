import type { App } from '../application/app.ts';
import type { Log } from './log.ts';
import { isSigned, sameSecret } from './signature.ts';
import { readNotices, type Notice } from './webhook-payload.ts';

export interface WebhookOptions {
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly phoneNumberId: string;
  readonly log: Log;
  /** Largest body read, in bytes; the platform sends up to 3 MB (platform reference 1.7). */
  readonly maxBytes: number;
}

/** Answers one request of the platform. */
export type WebhookHandler = (request: Request) => Promise<Response>;

/** The platform's way in. Anything that is not the platform's is refused, logged, and changes nothing. */
export function createWebhook(app: App, options: WebhookOptions): WebhookHandler {
  return async (request) => {
    if (request.method === 'GET') return verify(request, options);
    if (request.method !== 'POST')
      return refuse(options, 405, `${request.method} is not for webhooks`);
    const body = await readBody(request, options.maxBytes);
    if (!body) return refuse(options, 413, `a webhook is larger than ${options.maxBytes} bytes`);
    if (!isSigned(body, request.headers.get('x-hub-signature-256'), options.appSecret)) {
      return refuse(options, 401, 'a webhook has a missing or wrong signature');
    }
    return take(app, options, body);
  };
}

/** The verification handshake (platform reference 1.6). */
function verify(request: Request, options: WebhookOptions): Response {
  const query = new URL(request.url).searchParams;
  const mode = query.get('hub.mode');
  const token = query.get('hub.verify_token') ?? '';
  if (mode !== 'subscribe' || !sameSecret(token, options.verifyToken)) {
    return refuse(options, 403, 'a verification has a wrong token');
  }
  return new Response(query.get('hub.challenge') ?? '', { status: 200 });
}

/** The exact bytes, or `null` when there are more than `maxBytes`. A body that does not tell its length is read no further than that. */
async function readBody(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  const told = request.headers.get('content-length');
  if (told === null) return readStream(request, maxBytes);
  if (Number(told) > maxBytes) return null;
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.byteLength > maxBytes ? null : bytes;
}

async function readStream(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body = request.body as AsyncIterable<Uint8Array> | null;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function take(app: App, options: WebhookOptions, body: Uint8Array): Response {
  const notices = readNotices(parse(body));
  if (!notices) return refuse(options, 400, 'a webhook is no WhatsApp notice in JSON');
  const ours = notices.filter((notice) => isOurs(app, options, notice));
  const [stranger] = notices;
  if (stranger && ours.length === 0) {
    return refuse(options, 404, `no asset here has phone number id ${stranger.phoneNumberId}`);
  }
  for (const notice of ours) {
    notice.texts.forEach((text) => app.use.receiveText(text));
    notice.statuses.forEach((status) => app.use.receiveStatus(status));
  }
  return new Response(null, { status: 200 });
}

/** A deleted asset is no asset of ours any more (WA-AST-01). */
function isOurs(app: App, options: WebhookOptions, notice: Notice): boolean {
  const { asset } = app.store.centre;
  return notice.phoneNumberId === options.phoneNumberId && app.policies.asset.receives(asset);
}

/** Throws on bytes that are no UTF-8. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    return undefined;
  }
}

function refuse(options: WebhookOptions, status: number, why: string): Response {
  options.log.warn(`Refused with ${status}: ${why}.`);
  return Response.json({ error: why }, { status });
}
