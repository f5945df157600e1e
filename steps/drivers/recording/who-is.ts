import { createHash } from 'node:crypto';
import type { Someone } from './placeholders.ts';

/** By what a replay knows that a customer of the same seed is the same one, without their name. */
export function whoIs({ name, phone }: Someone): string {
  return createHash('sha256').update(`${name}\n${phone}`).digest('hex').slice(0, 16);
}
