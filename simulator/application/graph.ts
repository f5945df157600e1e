import { asciiJson } from '../domain/ascii-json.ts';
import type { Random } from '../domain/random.ts';
import { authenticateChallenge, errorEnvelope, Refusal } from '../domain/refusal.ts';
import type { Answer, FileAnswer } from './answer.ts';
import type { Node, Platform } from './endpoint.ts';
import { findEndpoint } from './endpoints.ts';
import { readCall, type GraphCall } from './graph-call.ts';
import { graphHeaders } from './graph-headers.ts';
import type { Business, Clock } from './options.ts';
import { withoutSecrets, type WireLog } from './wire-log.ts';
import type { WireRequest, WireResponse } from './wire.ts';

/** An answer that its door still has to send. Statuses follow only after `answered` was called. */
export interface Exchange<T = WireResponse> {
  readonly response: T;
  /** To be called once when the answer has reached the caller, or will never. */
  readonly answered: () => void;
}

export interface GraphParts {
  readonly business: Business;
  readonly platform: Platform;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: WireLog;
  readonly track: (work: Promise<unknown>) => void;
  /** Is given a sentence for each request that nobody should make. */
  readonly unexpected: (sentence: string) => void;
  /** Is given a sentence for each request at which the simulator itself broke. */
  readonly failed: (sentence: string) => void;
}

/** An answer with all that goes on the wire. */
interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: WireResponse['body'];
  readonly afterwards?: Answer['afterwards'];
}

/** The Graph side of the platform: answers one request, and never throws. */
export function createGraph(parts: GraphParts): (request: WireRequest) => Exchange {
  const { clock, random, log, track } = parts;
  return (request) => {
    const call = readCall(request);
    const head = call.body === '' ? call.line : `${call.line}\n\n${call.body}`;
    const noteAnswer = log.open({
      at: clock.now(),
      direction: 'graph',
      summary: call.line,
      request: head,
    });
    const traceId = `A${random.hex(22)}`;
    const { status, headers, body, afterwards } = reply(parts, call, traceId);
    noteAnswer({ status, response: typeof body === 'string' ? withoutSecrets(body) : named(body) });
    return {
      response: {
        status,
        headers: { ...graphHeaders(call.version, traceId, random), ...headers },
        body,
      },
      answered: onceAnswered(afterwards, track),
    };
  };
}

/** A file, for people. */
function named({ byteLength }: Uint8Array): string {
  return `${String(byteLength)} bytes`;
}

function reply(parts: GraphParts, call: GraphCall, traceId: string): Reply {
  try {
    const answer = judge(parts, call);
    if ('bytes' in answer) return { ...answer, body: answer.bytes };
    return { status: 200, body: asciiJson(answer.body), afterwards: answer.afterwards };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : ownFailure(parts, call, error);
    report(parts, call, refusal);
    const challenge = authenticateChallenge(refusal);
    return {
      status: refusal.http,
      headers: { ...(challenge !== undefined && { 'WWW-Authenticate': challenge }) },
      body: asciiJson(errorEnvelope(refusal, traceId)),
    };
  }
}

function report(parts: GraphParts, call: GraphCall, refusal: Refusal): void {
  const why = refusal.parts.unexpected;
  if (why === undefined) return;
  const answer = `${String(refusal.http)} ${refusal.message}`;
  parts.unexpected(`${call.line} was asked of the platform, but ${why}. It answered ${answer}`);
}

/** An unforeseen error here is the simulator's, and is told as such: neither the platform nor the caller is to blame. */
function ownFailure({ failed }: GraphParts, call: GraphCall, error: unknown): Refusal {
  failed(`The simulator itself failed at ${call.line}: ${String(error)}`);
  return new Refusal(1, { http: 500 });
}

/** The token is looked at first, but a path that does not exist is reported even when the token is wrong. */
function judge(parts: GraphParts, call: GraphCall): Answer | FileAnswer {
  const { business, platform } = parts;
  const authorised = call.token === business.accessToken;
  try {
    const answer = findEndpoint(call, (id) => nodeOf(parts, id));
    if (authorised) return answer(call, platform);
  } catch (error) {
    if (authorised || !(error instanceof Refusal)) throw error;
    throw badToken(error.parts.unexpected);
  }
  throw badToken();
}

function nodeOf({ business, platform }: GraphParts, id: string): Node | undefined {
  if (id === business.phoneNumberId) return 'phone-number';
  if (id === business.wabaId) return 'business-account';
  return platform.media.find(id) === undefined ? undefined : 'media';
}

function badToken(unexpected?: string): Refusal {
  const message = 'Invalid OAuth access token - Cannot parse access token';
  return new Refusal(190, { message, ...(unexpected !== undefined && { unexpected }) });
}

/** The work that follows an answer counts as under way from the answer on, so that nobody takes the gap for idle. */
function onceAnswered(
  afterwards: Answer['afterwards'],
  track: GraphParts['track'],
): Exchange['answered'] {
  if (afterwards === undefined) return () => undefined;
  let start = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    start = resolve;
  });
  track(answered.then(afterwards));
  return () => {
    start();
  };
}
