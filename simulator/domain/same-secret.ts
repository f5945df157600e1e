import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a secret is the right one, in a time that tells nothing of how much of it is. */
export function sameSecret(given: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
