import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { answerTo } from './answer-error.ts';

/** Answers on a bare connection, where there is no request to reply to, and lets go of it. */
export function answerRaw(stream: Duplex, thrown: unknown): void {
  if (!stream.writable) {
    stream.destroy();
    return;
  }
  const [status, error] = answerTo(thrown) ?? [400, { code: 'malformed', message: 'No request.' }];
  const body = JSON.stringify({ error });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  stream.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => stream.destroy());
}
