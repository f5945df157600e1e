/** How long a message counts, in ms (reference cloud-api 4). */
export const SECOND_MS = 1000;

/** Ms since 1970 of the messages that still count, oldest first, those now included. */
export function stillCounting(times: readonly number[], now: number): readonly number[] {
  const first = times.findIndex((at) => now - at < SECOND_MS);
  return first === -1 ? [] : times.slice(first);
}
