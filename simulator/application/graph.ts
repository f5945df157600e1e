import { asciiJson } from '../domain/ascii-json.ts';
import type { Random } from '../domain/random.ts';
import { authenticateChallenge, errorEnvelope, Refusal } from '../domain/refusal.ts';
import type { Answer, FileAnswer } from './answer.ts';
import type { Node, Platform } from './endpoint.ts';
import { findEndpoint, type Found } from './endpoints.ts';
import { fateOf, passed, struck, struckToken, type Fate } from './fate.ts';
import type { Striking } from './faults.ts';
import { createCallReader, type GraphCall } from './graph-call.ts';
import { graphHeaders, PREFLIGHT, usageHeaders } from './graph-headers.ts';
import type { BusinessWithApp, Clock, SimulatorOptions } from './options.ts';
import type { Tokens } from './tokens.ts';
import { withoutSecrets, type WireLog } from './wire-log.ts';
import type { WireRequest, WireResponse } from './wire.ts';

/** An answer that its door still has to send. Statuses follow only after `answered` was called. */
export interface Exchange<T = WireResponse> {
  readonly response: T;
  /** To be called once when the answer has reached the caller, or will never. */
  readonly answered: () => void;
}

export interface GraphParts {
  readonly business: BusinessWithApp;
  readonly tokens: Tokens;
  readonly platform: Platform;
  readonly faults: Striking;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: WireLog;
  readonly track: (work: Promise<unknown>) => void;
  readonly pauses: NonNullable<SimulatorOptions['pauses']>;
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
  readonly broken?: true;
}

/** The Graph side of the platform: answers one request, and never throws. What has to ask somebody first is a promise. */
export type Graph = (request: WireRequest) => Exchange | Promise<Exchange>;

export function createGraph(parts: GraphParts): Graph {
  const { clock, random, log, faults, track } = parts;
  const read = createCallReader();
  return (request) => {
    const call = read(request);
    const head = call.body === '' ? call.line : `${call.line}\n\n${call.body}`;
    const noteAnswer = log.open({
      at: clock.now(),
      direction: 'graph',
      summary: call.line,
      request: head,
    });
    const traceId = `A${random.hex(22)}`;
    const fate = fateOf(faults);
    const send = (reply: Reply): Exchange => {
      noteAnswer(shown(reply));
      const response = responseOf(parts, call, { reply, traceId });
      return { response, answered: onceAnswered(reply.afterwards, track) };
    };
    const replied = fate.broken === 'before' ? BROKEN : reply(parts, call, traceId);
    const fated = meet(replied, fate, track);
    if (!(fated instanceof Promise)) return send(fated);
    const late = fate.waitMs > 0 ? fated.then((met) => after(parts, fate.waitMs, met)) : fated;
    return late.then(send);
  };
}

/** What the platform does when the connection breaks before it has read the call. */
const BROKEN: Reply = { status: 0, body: 'The connection was broken off.', broken: true };

/** Lets a reply meet its fate: what follows from it may come first, it may be late, and the connection may break. */
function meet(
  replied: Reply | Promise<Reply>,
  { broken, waitMs, statusesFirst }: Fate,
  track: GraphParts['track'],
): Reply | Promise<Reply> {
  const usual = broken === undefined && waitMs === 0 && !statusesFirst;
  if (usual && !(replied instanceof Promise)) return replied;
  const then = async (): Promise<Reply> => {
    const { afterwards, ...reply } = await replied;
    if (statusesFirst) await afterwards?.();
    const rest = { ...reply, ...(!statusesFirst && afterwards && { afterwards }) };
    return broken === undefined ? rest : { ...rest, ...BROKEN };
  };
  // What waits for the clock afterwards is not under way.
  const met = then();
  track(met);
  return met;
}

async function after({ clock, pauses }: GraphParts, ms: number, reply: Reply): Promise<Reply> {
  const over = pauses();
  await passed(clock, ms, over);
  return reply;
}

interface Ready {
  readonly reply: Reply;
  readonly traceId: string;
}

function responseOf(
  { business, random }: GraphParts,
  call: GraphCall,
  { reply: { status, headers, body, broken }, traceId }: Ready,
): WireResponse {
  const all = graphHeaders(call.version, traceId, random);
  return {
    status,
    headers: Object.assign(all, usageHeaders(call, business), headers),
    body: call.method === 'HEAD' ? '' : body,
    ...(broken && { broken }),
  };
}

/** An answer, for people. */
function shown({ status, body }: Reply): { readonly status: number; readonly response: string } {
  return { status, response: typeof body === 'string' ? withoutSecrets(body) : named(body) };
}

/** A file, for people. */
function named({ byteLength }: Uint8Array): string {
  return `${String(byteLength)} bytes`;
}

function reply(parts: GraphParts, call: GraphCall, traceId: string): Reply | Promise<Reply> {
  if (call.method === 'OPTIONS') return { status: 200, headers: PREFLIGHT, body: '' };
  const refused = (error: unknown): Reply => refusedReply(parts, call, { error, traceId });
  try {
    const answer = judge(parts, call);
    return answer instanceof Promise ? answer.then(told).catch(refused) : told(answer);
  } catch (error) {
    return refused(error);
  }
}

function told(answer: Answer | FileAnswer): Reply {
  if ('bytes' in answer) return { ...answer, body: answer.bytes };
  return { status: 200, body: asciiJson(answer.body), afterwards: answer.afterwards };
}

function refusedReply(
  parts: GraphParts,
  call: GraphCall,
  { error, traceId }: { readonly error: unknown; readonly traceId: string },
): Reply {
  const refusal = error instanceof Refusal ? error : ownFailure(parts, call, error);
  report(parts, call, refusal);
  const challenge = authenticateChallenge(refusal);
  return {
    status: refusal.http,
    headers: { ...(challenge !== undefined && { 'WWW-Authenticate': challenge }) },
    body: asciiJson(errorEnvelope(refusal, traceId)),
  };
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

function judge(parts: GraphParts, call: GraphCall): ReturnType<Found['answer']> {
  const { tokens, faults } = parts;
  const refusal = tokens.refuse(call.token) ?? struckToken(faults);
  const { answer, open } = find(parts, call, refusal);
  if (refusal !== undefined && open !== true) throw refusal;
  const fault = struck(faults);
  if (fault !== undefined) throw fault;
  return answer(call, parts.platform);
}

/** The token is looked at first, but a path that does not exist is reported even when the token is wrong. */
function find(parts: GraphParts, call: GraphCall, refusal: Refusal | undefined): Found {
  try {
    return findEndpoint(call, (id) => nodeOf(parts, id));
  } catch (error) {
    if (refusal === undefined || !(error instanceof Refusal)) throw error;
    const { unexpected } = error.parts;
    if (unexpected === undefined) throw refusal;
    throw new Refusal(refusal.code, { ...refusal.parts, unexpected });
  }
}

function nodeOf({ business, platform }: GraphParts, id: string): Node | undefined {
  if (id === business.phoneNumberId) return 'phone-number';
  if (id === business.wabaId) return 'business-account';
  if (id === business.appId) return 'application';
  if (platform.templates.find(id) !== undefined) return 'template';
  return platform.media.find(id) === undefined ? undefined : 'media';
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
