import { STATUS_CODES } from 'node:http';
import type { Random } from '../domain/random.ts';
import { inTime, TOO_LATE } from './in-time.ts';
import type { Clock, Timers, WebhookTarget } from './options.ts';
import { readBody } from './read-body.ts';
import { withoutSecrets, type WireLog } from './wire-log.ts';

/** How the verification handshake ended; `reason` says what was wrong. */
export interface Verification {
  readonly verified: boolean;
  readonly reason?: string;
}

/** A callback that is to prove that it knows the token. */
export interface Callback {
  readonly url: string;
  readonly verifyToken: string;
}

export interface SubscribeParts {
  readonly send: WebhookTarget['send'];
  readonly clock: Clock;
  /** By what the contact centre is waited for. */
  readonly patience: Timers;
  readonly random: Random;
  readonly log: WireLog;
}

/** Carries out handshakes, one after the other or at once. Never rejects. */
export type Handshake = (callback: Callback) => Promise<Verification>;

const KEPT_BYTES = 64 * 1024;

/** What came back; `status` 0: nothing did, for the reason in `text`. */
interface Echo {
  readonly status: number;
  readonly text: string;
}

/** The verification handshake (reference cloud-api 1.6): verified when HTTP 200 comes with the challenge as the whole body. */
export function createHandshake(parts: SubscribeParts): Handshake {
  const { clock, patience, random, log } = parts;
  return async (callback) => {
    const challenge = random.digits(10);
    const url = challenged(callback, challenge);
    const noteAnswer = log.open({
      at: clock.now(),
      direction: 'webhook',
      summary: 'verification handshake',
      request: `GET ${withoutSecrets(url.href)}`,
    });
    const echo = await inTime(patience, ask(parts, url), { late: { status: 0, text: TOO_LATE } });
    noteAnswer({ status: echo.status, response: echo.text });
    return judge(echo, challenge);
  };
}

function challenged({ url, verifyToken }: Callback, challenge: string): URL {
  const asked = new URL(url);
  asked.searchParams.append('hub.mode', 'subscribe');
  asked.searchParams.append('hub.challenge', challenge);
  asked.searchParams.append('hub.verify_token', verifyToken);
  return asked;
}

const HEADERS = { 'User-Agent': 'facebookplatform/1.0 (+http://developers.facebook.com)' };

async function ask({ send }: SubscribeParts, url: URL): Promise<Echo> {
  try {
    const response = await send(new Request(url, { headers: HEADERS }));
    const { text } = await readBody(response, KEPT_BYTES);
    return { status: response.status, text };
  } catch (error) {
    return { status: 0, text: error instanceof Error ? error.message : String(error) };
  }
}

function judge({ status, text }: Echo, challenge: string): Verification {
  if (status === 0) return failed(`The webhook gave no answer to the verification: ${text}`);
  if (status !== 200) {
    const name = STATUS_CODES[status] ?? '';
    const told = `HTTP ${String(status)}${name && ` (${name})`}`;
    return failed(
      `The webhook answered the verification with ${told}; 200 is wanted. Does it know the verify token?`,
    );
  }
  if (text === challenge) return { verified: true };
  const got = text === '' ? 'nothing' : JSON.stringify(text.slice(0, 80));
  return failed(
    `The webhook answered the verification with ${got}; the challenge ${challenge} alone is wanted.`,
  );
}

function failed(reason: string): Verification {
  return { verified: false, reason };
}
