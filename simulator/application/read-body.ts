/** A body read up to a limit. `complete` is false when there was more, and then the rest was never read. */
export interface ReadBody {
  readonly text: string;
  readonly complete: boolean;
}

/** Reads a body as UTF-8, at most `limit` bytes of it, so that an endless one cannot fill the memory. */
export async function readBody(message: Request | Response, limit: number): Promise<ReadBody> {
  if (message.body === null) return { text: '', complete: true };
  const reader = (message.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  let left = limit;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), complete: true };
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.byteLength;
    if (left < 0) {
      await reader.cancel();
      return { text: text + decoder.decode(), complete: false };
    }
  }
}
