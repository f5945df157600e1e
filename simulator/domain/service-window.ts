/** How long after a customer's last message the business may write freely, in ms (reference cloud-api 4). */
export const SERVICE_WINDOW_MS = 24 * 3_600_000;

/**
 * True while the customer service window is open. The documented failure speaks of *more than* 24 hours, so at exactly
 * 24 hours it is still open.
 *
 * @param lastWroteAt ms since 1970, or `null` for a customer who never wrote.
 */
export function windowIsOpen(lastWroteAt: number | null, now: number): boolean {
  return lastWroteAt !== null && now - lastWroteAt <= SERVICE_WINDOW_MS;
}
