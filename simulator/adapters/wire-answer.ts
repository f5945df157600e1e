import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyLimit } from '../application/body-limit.ts';
import type { Exchange } from '../application/graph.ts';
import type { WireRequest, WireResponse } from '../application/wire.ts';
import { declaredLength, readIncoming } from './incoming-body.ts';

/** What a door needs of a simulator. */
export interface Answers {
  readonly answer: (request: WireRequest) => Exchange | Promise<Exchange>;
}

/** A request with the answer to be given, as Node hands them over. */
export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Absolute, and can be parsed. */
  readonly url: string;
}

/** Lets the simulator answer a call. Statuses follow once the answer has left, or its client has. */
export function answerCall(simulator: Answers, call: Call): void {
  const { request, url } = call;
  readIncoming(request, bodyLimit(url), (body) => {
    finish(simulator, call, body);
  });
}

/** The same for a client that asks before it sends: a body that is too large is never sent. */
export function answerCautious(simulator: Answers, call: Call): void {
  if (declaredLength(call.request) > bodyLimit(call.url)) {
    finish(simulator, call, undefined);
    return;
  }
  call.response.writeContinue();
  answerCall(simulator, call);
}

function finish(simulator: Answers, call: Call, body: WireRequest['body']): void {
  const { request, response, url } = call;
  const { headers } = request;
  const exchange = simulator.answer({
    method: request.method ?? 'GET',
    url,
    header: (name) => textOf(headers[name]),
    body,
  });
  const whole = body !== undefined;
  if (exchange instanceof Promise) void exchange.then((later) => deliver(response, later, whole));
  else deliver(response, exchange, whole);
}

function deliver(response: ServerResponse, exchange: Exchange, keepAlive: boolean): void {
  if (response.destroyed) {
    exchange.answered();
    return;
  }
  response.once('close', exchange.answered);
  send(response, exchange.response, keepAlive);
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'object' ? value.join(', ') : value;
}

/** What comes after a body that was not read to its end cannot be told from the body. */
function send(response: ServerResponse, answer: WireResponse, keepAlive: boolean): void {
  const { status, headers, body, broken } = answer;
  if (broken) {
    response.destroy();
    return;
  }
  const length = Buffer.byteLength(body);
  if (status !== 204 && status !== 304) headers['Content-Length'] = String(length);
  if (!keepAlive) headers['Connection'] = 'close';
  response.writeHead(status, headers);
  // What is ASCII leaves faster when Node need not look for more.
  response.end(body, length === body.length ? 'latin1' : 'utf8');
}
