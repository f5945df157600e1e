/** A body, at most `most` bytes of it: `null` when there are more, and then the rest is never read. */
export async function readUpTo(
  message: Request | Response,
  most: number,
): Promise<Uint8Array | 'broken-off' | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const body = message.body as AsyncIterable<Uint8Array> | null;
    // Leaving the loop early lets go of the connection.
    for await (const chunk of body ?? []) {
      size += chunk.byteLength;
      if (size > most) return null;
      chunks.push(chunk);
    }
  } catch {
    return 'broken-off';
  }
  return Buffer.concat(chunks);
}
