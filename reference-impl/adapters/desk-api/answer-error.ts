import type { FastifyReply } from 'fastify';
import { ApiError, type ErrorBody } from './api-error.ts';

interface Thrown {
  readonly statusCode?: number;
  readonly code?: string;
  readonly message?: string;
}

type Answer = readonly [status: number, error: ErrorBody['error']];

const unreadable = (message: string, rule: string): Answer => [
  400,
  { code: 'malformed', message, path: '', rule },
];

const tooSlow: Answer = [408, { code: 'timeout', message: 'The request took too long to arrive.' }];
const longHeaders: Answer = [
  431,
  { code: 'too-large', message: 'The headers are larger than the Desk API takes.' },
];

const answers: Readonly<Record<number, Answer>> = {
  400: unreadable('The request cannot be read. Send JSON.', 'json'),
  408: tooSlow,
  413: [413, { code: 'too-large', message: 'The body is larger than the Desk API takes.' }],
  414: [414, { code: 'too-large', message: 'The address is longer than the Desk API takes.' }],
  415: [
    415,
    { code: 'unsupported-media-type', message: 'Send JSON: Content-Type: application/json.' },
  ],
  431: longHeaders,
};

const byCode: Readonly<Record<string, Answer>> = {
  FST_ERR_BAD_URL: unreadable('The address cannot be read.', 'uri'),
  HPE_HEADER_OVERFLOW: longHeaders,
  ERR_HTTP_REQUEST_TIMEOUT: tooSlow,
};

/** What is answered to whatever was thrown; `null` for what nobody foresaw. */
export function answerTo(thrown: unknown): Answer | null {
  if (thrown instanceof ApiError) return [thrown.status, thrown.body.error];
  const { statusCode = 500, code = '' } = (thrown ?? {}) as Thrown;
  return byCode[code] ?? answers[statusCode] ?? null;
}

const ownMistake: Answer = [500, { code: 'internal', message: 'The contact centre failed.' }];

/** Answers whatever was thrown. What was not foreseen is our own mistake: `warn` hears of it, the client learns no more than that. */
export function answerError(
  thrown: unknown,
  reply: FastifyReply,
  warn: (text: string) => void,
): FastifyReply {
  const foreseen = answerTo(thrown);
  if (!foreseen) {
    const what = thrown instanceof Error ? thrown.message : String(thrown);
    warn(`The Desk API failed at ${reply.request.method} ${reply.request.url}: ${what}`);
  }
  const [status, error] = foreseen ?? ownMistake;
  if (status === 405 && error.allowed) void reply.header('allow', error.allowed.join(', '));
  return reply.code(status).send({ error });
}
