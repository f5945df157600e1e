import { asciiJson } from '../domain/ascii-json.ts';
import type { Random } from '../domain/random.ts';
import { authenticateChallenge, errorEnvelope, Refusal } from '../domain/refusal.ts';
import type { Answer } from './answer.ts';
import { findEndpoint, type Node, type Platform } from './endpoints.ts';
import { readCall, type GraphCall } from './graph-call.ts';
import { graphHeaders } from './graph-headers.ts';
import type { Business, Clock } from './options.ts';
import type { WireLog } from './wire-log.ts';

/** An answer that its adapter still has to send. Statuses follow only after `answered` was called. */
export interface Exchange {
  readonly response: Response;
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
interface Reply extends Answer {
  readonly status: number;
  readonly challenge?: string | undefined;
}

/** The Graph side of the platform: answers one request, and never throws. */
export function createGraph(parts: GraphParts): (request: Request) => Promise<Exchange> {
  const { clock, random, log, track } = parts;
  return async (request) => {
    const call = await readCall(request);
    const head = call.body === '' ? call.line : `${call.line}\n\n${call.body}`;
    const noteAnswer = log.open({
      at: clock.now(),
      direction: 'graph',
      summary: call.line,
      request: head,
    });
    const traceId = `A${random.hex(22)}`;
    const { status, body, challenge, afterwards } = reply(parts, call, traceId);
    const text = asciiJson(body);
    noteAnswer({ status, response: text });
    const headers = graphHeaders(call.version, traceId, random);
    if (challenge !== undefined) headers['WWW-Authenticate'] = challenge;
    return {
      response: new Response(text, { status, headers }),
      answered: onceAnswered(afterwards, track),
    };
  };
}

function reply(parts: GraphParts, call: GraphCall, traceId: string): Reply {
  try {
    return { status: 200, ...judge(parts, call) };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : ownFailure(parts, call, error);
    report(parts, call, refusal);
    const challenge = authenticateChallenge(refusal);
    return { status: refusal.http, body: errorEnvelope(refusal, traceId), challenge };
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
function judge(parts: GraphParts, call: GraphCall): Answer {
  const { business, platform } = parts;
  const nodes = new Map<string, Node>([
    [business.phoneNumberId, 'phone-number'],
    [business.wabaId, 'business-account'],
  ]);
  const authorised = call.token === business.accessToken;
  try {
    const endpoint = findEndpoint(call, (id) => nodes.get(id));
    if (authorised) return endpoint.answer(call, platform);
  } catch (error) {
    if (authorised || !(error instanceof Refusal)) throw error;
    throw badToken(error.parts.unexpected);
  }
  throw badToken();
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
