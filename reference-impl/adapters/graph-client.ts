import type { Outbound, SendResult } from '../application/app.ts';
import { download, fileLink } from './graph-files.ts';

export interface GraphOptions {
  /** E.g. `https://graph.facebook.com/v24.0`, without a slash at the end. */
  readonly baseUrl: string;
  readonly phoneNumberId: string;
  readonly accessToken: string;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** The way out: the platform's Cloud API (POST /{phone-number-id}/messages). */
export function createGraphClient(options: GraphOptions): Outbound {
  return {
    sendText: (to, text) => sendText(options, to, text),
    fileLink: (mediaId, signal) => fileLink(options, mediaId, signal),
    download: (link, limits) => download(options, link, limits),
  };
}

async function sendText(options: GraphOptions, to: string, text: string): Promise<SendResult> {
  try {
    const response = await options.fetch(messageRequest(options, to, text));
    return toResult(response.status, await response.json());
  } catch (problem) {
    return { failure: `WhatsApp could not be reached: ${String(problem)}` };
  }
}

function messageRequest(options: GraphOptions, to: string, text: string): Request {
  return new Request(`${options.baseUrl}/${options.phoneNumberId}/messages`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${options.accessToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to,
      type: 'text',
      text: { body: text },
    }),
  });
}

/** The parts of the platform's answer that matter here; everything is optional because the wire promises nothing. */
interface Answer {
  readonly messages?: readonly { readonly id?: string }[];
  readonly error?: {
    readonly message?: string;
    readonly error_data?: { readonly details?: string };
  };
}

function toResult(status: number, body: unknown): SendResult {
  const { messages, error } = (body ?? {}) as Answer;
  const wamid = messages?.[0]?.id;
  if (status === 200 && wamid !== undefined) return { wamid };
  return {
    failure: error?.error_data?.details ?? error?.message ?? `WhatsApp answered ${status}.`,
  };
}
