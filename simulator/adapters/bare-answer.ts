import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Answers on a bare connection, where Node offers no response, with a sentence for people; then lets go of it. */
export function answerBare(socket: Duplex, status: number, sentence: string): void {
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const head = [
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(sentence) + 1)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${sentence}\n`, () => socket.destroy());
}
