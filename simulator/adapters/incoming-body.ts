import type { IncomingMessage } from 'node:http';

/** Bytes beyond the limit that are still taken in, and thrown away: many clients send all before they look for an answer. */
const THROWN_AWAY = 64 * 1024 * 1024;

type Body = Uint8Array<ArrayBuffer> | undefined;

/**
 * Reads the body of a request and calls `done` once: with all bytes, or with `undefined` when there were more than `limit`
 * or the sender broke off. Callbacks, not a promise: this is on the way of every call.
 */
export function readIncoming(
  request: IncomingMessage,
  limit: number,
  done: (body: Body) => void,
): void {
  let chunks: Buffer<ArrayBuffer>[] = [];
  let size = 0;
  let ended = false;
  const end = (body: Body): void => {
    if (ended) return;
    ended = true;
    done(body);
  };
  request.on('data', (chunk: Buffer<ArrayBuffer>) => {
    size += chunk.byteLength;
    if (size <= limit) chunks.push(chunk);
    else chunks = [];
    if (size > limit + THROWN_AWAY) end(undefined);
  });
  request.on('end', () => {
    end(size <= limit ? joined(chunks) : undefined);
  });
  request.on('close', () => {
    end(undefined);
  });
}

function joined(chunks: readonly Buffer<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [first] = chunks;
  return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}

/** How many bytes the sender says there are; 0 when it does not say. */
export function declaredLength({ headers }: IncomingMessage): number {
  return Number(headers['content-length'] ?? 0);
}
