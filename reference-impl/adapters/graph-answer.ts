/** Bytes of an answer in JSON that are read: real ones are far smaller. */
export const mostOfAnAnswer = 64 * 1024;

/** What a body says; nothing where it broke off, is too large or is no JSON. */
export function parsed(body: Uint8Array | 'broken-off' | null): unknown {
  if (body === null || body === 'broken-off') return {};
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return {};
  }
}
