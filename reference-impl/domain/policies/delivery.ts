/** What becomes of an answer that the platform does not take at once. */
export interface DeliveryPolicy {
  /** Ms to wait after so many delays before; `toldMs` is what the platform asked for, if it did. `null`: no more attempts. */
  waitMs(delays: number, toldMs: number | null): number | null;
}

/** Attempts after the first one. */
const mostDelays = 5;
/** Nobody waits longer than an hour for an answer to leave. */
const longestMs = 3_600_000;

export const documentedDelivery: DeliveryPolicy = {
  // 4^X seconds, as the platform advises (platform reference 4, pair rate).
  waitMs(delays, toldMs) {
    const ms = Math.max(1000 * 4 ** delays, toldMs ?? 0);
    return delays >= mostDelays || ms > longestMs ? null : ms;
  },
};
