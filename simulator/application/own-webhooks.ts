import { asciiJson } from '../domain/ascii-json.ts';
import { targetOf } from '../domain/callbacks.ts';
import { headersSigned, type SignatureKind } from '../domain/signature.ts';
import { ownBody, type OwnChange } from '../domain/webhook-body.ts';
import { headersFor } from './parcel.ts';
import { ask, type Outcome, type WebhookParts } from './webhooks.ts';

/** A webhook that somebody else made, or that the platform does not send yet: to find out what its receiver makes of it. */
export interface OwnWebhook {
  /** All that it tells, each in an entry of its own. */
  readonly changes: readonly OwnChange[];
  /** `right` unless told. */
  readonly signature?: SignatureKind;
}

export type { Outcome } from './webhooks.ts';

type Parts = Pick<
  WebhookParts,
  'business' | 'callbacks' | 'clock' | 'log' | 'patience' | 'post' | 'track'
>;

/** Sends webhooks of one's own, once each. Resolves with the answer; never rejects. */
export function createOwnWebhooks(parts: Parts): (webhook: OwnWebhook) => Promise<Outcome> {
  const { business, callbacks, track } = parts;
  return ({ changes, signature = 'right' }) => {
    const url = targetOf(callbacks.get(), 'messages');
    if (url === undefined) return Promise.resolve(NOWHERE);
    const body = asciiJson(ownBody(business, changes));
    const headers = headersFor(body, headersSigned(signature, body, business.appSecret));
    const summary = `a webhook of one's own, signature: ${signature}`;
    const asked = ask(parts, { url, body, headers, summary }, 0);
    track(asked);
    return asked;
  };
}

const NOWHERE: Outcome = { status: 0, response: '', reason: 'Nobody has subscribed to messages.' };
