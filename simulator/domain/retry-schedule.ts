/**
 * Waits between the attempts to deliver a webhook, in ms: soon at first, four times longer each time, all within the 36
 * hours after which the platform drops an update (reference cloud-api 1.7, version B).
 */
export const RETRY_DELAYS_MS: readonly number[] = Array.from(
  { length: 9 },
  (_, n) => 1000 * 4 ** n,
);

/** How long the platform waits for the answer to one attempt, in ms of the clock. Ours: no source tells it. */
export const ANSWER_TIMEOUT_MS = 20_000;
