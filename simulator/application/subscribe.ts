import type { Random } from '../domain/random.ts';
import type { Business, Clock, WebhookTarget } from './options.ts';
import { readBody } from './read-body.ts';
import { withoutSecrets, type WireLog } from './wire-log.ts';

/** How the verification handshake ended; `reason` says what was wrong. */
export interface Verification {
  readonly verified: boolean;
  readonly reason?: string;
}

export interface SubscribeParts {
  readonly business: Business;
  readonly webhook: WebhookTarget;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: WireLog;
}

const KEPT_BYTES = 64 * 1024;

/** The verification handshake (reference cloud-api 1.6): verified when HTTP 200 comes with the challenge as the whole body. */
export async function subscribe(parts: SubscribeParts): Promise<Verification> {
  const { business, webhook, clock, random, log } = parts;
  const challenge = random.digits(10);
  const url = new URL(webhook.url);
  url.searchParams.append('hub.mode', 'subscribe');
  url.searchParams.append('hub.challenge', challenge);
  url.searchParams.append('hub.verify_token', business.verifyToken);
  const noteAnswer = log.open({
    at: clock.now(),
    direction: 'webhook',
    summary: 'verification handshake',
    request: `GET ${withoutSecrets(url.href)}`,
  });
  try {
    const response = await webhook.send(new Request(url, { headers: HEADERS }));
    const { text } = await readBody(response, KEPT_BYTES);
    noteAnswer({ status: response.status, response: text });
    return judge(response.status, text, challenge);
  } catch (error) {
    const reason = `The webhook gave no answer to the verification: ${String(error)}`;
    noteAnswer({ status: 0, response: reason });
    return { verified: false, reason };
  }
}

const HEADERS = { 'User-Agent': 'facebookplatform/1.0 (+http://developers.facebook.com)' };

function judge(status: number, body: string, challenge: string): Verification {
  if (status !== 200) {
    const reason = `The webhook answered the verification with HTTP ${String(status)}; 200 is wanted. Does it know the verify token?`;
    return { verified: false, reason };
  }
  if (body === challenge) return { verified: true };
  const got = body === '' ? 'nothing' : JSON.stringify(body.slice(0, 80));
  const reason = `The webhook answered the verification with ${got}; the challenge ${challenge} alone is wanted.`;
  return { verified: false, reason };
}
