import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether `header` (`X-Hub-Signature-256: sha256=<64 hex digits>`) is the HMAC-SHA256 of exactly these bytes under the app secret.
 * Compared in constant time.
 */
export function isSigned(body: Uint8Array, header: string | null, appSecret: string): boolean {
  const given = /^sha256=([0-9a-f]{64})$/u.exec(header ?? '')?.[1];
  if (given === undefined) return false;
  const expected = createHmac('sha256', appSecret).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(given, 'hex'));
}

/** Constant-time comparison of two secrets of any length. */
export function sameSecret(a: string, b: string): boolean {
  return comparedWith(b)(a);
}

/** The same for one secret that is compared with several. */
export function comparedWith(given: string): (secret: string) => boolean {
  const expected = digestOf(given);
  return (secret) => timingSafeEqual(digestOf(secret), expected);
}

function digestOf(text: string): Buffer {
  return createHmac('sha256', 'deskproof').update(text).digest();
}
