import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { ControlError, type ErrorBody } from './control-error.ts';

type Answer = readonly [status: number, error: ErrorBody['error']];

const TOO_SLOW: Answer = [
  408,
  { code: 'timeout', message: 'The request took too long to arrive.' },
];
const LONG_HEADERS: Answer = [
  431,
  { code: 'too-large', message: 'The headers are larger than the control API takes.' },
];

const BY_STATUS: Readonly<Record<number, Answer>> = {
  400: unreadable('The request cannot be read. Send JSON.', 'json'),
  408: TOO_SLOW,
  413: [413, { code: 'too-large', message: 'The body is larger than the control API takes.' }],
  414: [414, { code: 'too-large', message: 'The address is longer than the control API takes.' }],
  415: [
    415,
    { code: 'unsupported-media-type', message: 'Send JSON: Content-Type: application/json.' },
  ],
  431: LONG_HEADERS,
};

const BY_CODE: Readonly<Record<string, Answer>> = {
  FST_ERR_BAD_URL: unreadable('The address cannot be read.', 'uri'),
  HPE_HEADER_OVERFLOW: LONG_HEADERS,
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
};

function unreadable(message: string, rule: string): Answer {
  return [400, { code: 'malformed', message, path: '', rule }];
}

/** What is answered to whatever was thrown; `undefined` for what nobody foresaw. */
function answerTo(thrown: unknown): Answer | undefined {
  if (thrown instanceof ControlError) return [thrown.status, thrown.body.error];
  const { statusCode = 500, code = '' } = (thrown ?? {}) as { statusCode?: number; code?: string };
  return BY_CODE[code] ?? BY_STATUS[statusCode];
}

const OWN_MISTAKE: Answer = [500, { code: 'internal', message: 'The simulator failed.' }];

/** Answers whatever was thrown. Of what was not foreseen `warn` hears; the client learns no more than that it happened. */
export function answerError(
  thrown: unknown,
  reply: FastifyReply,
  warn: (text: string) => void,
): FastifyReply {
  const foreseen = answerTo(thrown);
  if (foreseen === undefined) {
    const { method, url } = reply.request;
    warn(`The control API failed at ${method} ${url}: ${String(thrown)}`);
  }
  const [status, error] = foreseen ?? OWN_MISTAKE;
  if (status === 405 && error.allowed) void reply.header('allow', error.allowed.join(', '));
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply.code(status).send({ error });
}

/** Answers on a bare connection, where there is no request to reply to, and lets go of it. */
export function answerRaw(socket: Duplex, thrown: unknown): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const [status, error] = answerTo(thrown) ?? [400, { code: 'malformed', message: 'No request.' }];
  const body = JSON.stringify({ error });
  const head = [
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
