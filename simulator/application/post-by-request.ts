import type { WebhookTarget } from './options.ts';
import { readBody } from './read-body.ts';

/** Bytes of an answer to a webhook that are kept: the platform has no use for it, people do. */
export const KEPT_BYTES = 64 * 1024;

/** Posts webhooks as web requests, to whatever stands for `fetch`. */
export function postByRequest(send: WebhookTarget['send']): NonNullable<WebhookTarget['post']> {
  return async ({ url, headers, body }) => {
    const response = await send(new Request(url, { method: 'POST', headers, body }));
    const { text } = await readBody(response, KEPT_BYTES).catch(() => ({ text: '' }));
    return { status: response.status, text };
  };
}
