import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../../reference-impl/domain/refusal.ts';
import { LabError } from './lab-error.ts';

interface Thrown {
  readonly statusCode?: number;
  readonly code?: string;
}

interface Answer {
  readonly status: number;
  readonly message: string;
  readonly path?: string;
}

const byCode: Readonly<Record<string, Answer>> = {
  FST_ERR_BAD_URL: { status: 400, message: 'The address cannot be read.' },
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers are larger than is taken here.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request took too long to arrive.' },
};

const tooLarge: Answer = { status: 413, message: 'The body is larger than is taken here.' };
const unreadable: Answer = {
  status: 400,
  message: 'The request cannot be read. Send JSON: Content-Type: application/json.',
};

/** What is answered to whatever was thrown; `null` for what nobody foresaw. */
function answerTo(thrown: unknown): Answer | null {
  if (thrown instanceof LabError) {
    const { status, message, path } = thrown;
    return { status, message, ...(path !== undefined && { path }) };
  }
  if (thrown instanceof Refusal) return { status: 409, message: thrown.message };
  const { statusCode = 500, code = '' } = (thrown ?? {}) as Thrown;
  if (statusCode === 413) return tooLarge;
  return byCode[code] ?? (statusCode < 500 ? unreadable : null);
}

/** Answers whatever was thrown. Of what was not foreseen `warn` hears; the client learns no more than that it happened. */
export function answerError(
  thrown: unknown,
  reply: FastifyReply,
  warn: (text: string) => void,
): FastifyReply {
  const foreseen = answerTo(thrown);
  const { method, url } = reply.request;
  if (!foreseen) warn(`The laboratory failed at ${method} ${url}: ${String(thrown)}`);
  const { status, ...error } = foreseen ?? { status: 500, message: 'The laboratory failed.' };
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply.code(status).send({ error });
}

/** Answers on a bare connection, where there is no request to reply to, and lets go of it. */
export function answerRaw(stream: Duplex, thrown: unknown): void {
  if (!stream.writable) {
    stream.destroy();
    return;
  }
  const { code = '' } = (thrown ?? {}) as Thrown;
  const { status, message } = byCode[code] ?? unreadable;
  const body = JSON.stringify({ error: { message } });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  stream.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => stream.destroy());
}
