/** A body read up to a limit. `complete` is false when there was more, and then the rest was never read. */
export interface ReadBody {
  readonly text: string;
  readonly complete: boolean;
}

/** Reads a body as UTF-8, at most `limit` bytes of it, so that an endless one cannot fill the memory. */
export async function readBody(message: Request | Response, limit: number): Promise<ReadBody> {
  const { bytes, complete } = await readUpTo(message, limit);
  return { text: new TextDecoder().decode(bytes), complete };
}

/** All bytes of a body, or `undefined` when there are more than `limit`. Rejects when its sender breaks off. */
export async function readBytes(
  message: Request | Response,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { bytes, complete } = await readUpTo(message, limit);
  return complete ? bytes : undefined;
}

async function readUpTo({ body }: Request | Response, limit: number) {
  const chunks: Uint8Array[] = [];
  if (body === null) return { bytes: joined(chunks, 0), complete: true };
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes: joined(chunks, size), complete: true };
    chunks.push(value);
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return { bytes: joined(chunks, limit), complete: false };
    }
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, size - at), at);
    at += chunk.byteLength;
  }
  return bytes;
}
