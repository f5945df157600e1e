import type { Offer } from '../offer.ts';

/** How a contact request lives and dies. */
export interface OfferPolicy {
  /** When RONA strikes, ms since 1970. */
  expiresAt(receivedAt: number, timeToAcceptSeconds: number): number;
  /** Whether it can still be accepted at `now` (WA-RONA-09). */
  acceptable(offer: Offer, now: number): boolean;
  /** Whether it flashes at `now`, for its time is nearly over (WA-RONA-04). */
  flashes(offer: Offer, now: number): boolean;
  /** What the timer on the popover shows, in ms, counting up from when the agent received it (WA-POP-02). */
  elapsedMs(offer: Offer, now: number): number;
  /**
   * What becomes of the conversation when nobody accepted: a request to a queue goes back to that queue (WA-RONA-05), one to
   * an agent is dropped (WA-TRF-08).
   */
  afterNoAnswer(offer: Offer): 'requeue' | 'drop';
}

/** How long before the time to accept runs out a request flashes, in ms. */
const flashMs = 5000;

export const documentedOffers: OfferPolicy = {
  expiresAt: (receivedAt, seconds) => receivedAt + seconds * 1000,
  acceptable: (offer, now) => now < offer.expiresAt,
  flashes: (offer, now) => offer.expiresAt - now <= flashMs,
  elapsedMs: (offer, now) => now - offer.receivedAt,
  afterNoAnswer: (offer) => (offer.target.kind === 'queue' ? 'requeue' : 'drop'),
};
