/**
 * The clocks that refuse (reference cloud-api 4). All run on the simulator's clock: where that stands still, everything
 * happens within one second, however much it is.
 */
export interface Limits {
  /**
   * How soon the business may write to the same customer again. `documented`: 45 messages in 6 seconds, then silence until
   * they are paid back at 6 seconds each; `forgiving`: never more than 45 that are not yet paid back. Two texts in a row
   * already silence the `documented` reading for some seconds, which suites on a virtual clock are not made for.
   */
  readonly pairRate: 'documented' | 'forgiving' | 'off';
  /** Messages in one second, in and out together. What comes in is counted, but never refused. */
  readonly throughput: number | 'off';
  /** Whether a send that is refused for the throughput is also told by webhook, as `errors`. */
  readonly throughputNews: boolean;
  /** Users in 24 hours to whom templates may go outside a service window. */
  readonly messagingLimit: number | 'off';
  /** Calls to register the number in 72 hours, and as many to deregister it. */
  readonly registrations: number | 'off';
}

/** What a new business has. The pair rate is the reading that refuses least. */
export const DEFAULT_LIMITS: Limits = {
  pairRate: 'forgiving',
  throughput: 80,
  throughputNews: false,
  messagingLimit: 250,
  registrations: 10,
};

/** A limit as a number. */
export function numberOf(limit: number | 'off'): number {
  return limit === 'off' ? Number.POSITIVE_INFINITY : limit;
}

/** What a phone number says of its throughput: the documented step up is 1000. */
export function throughputLevel({ throughput }: Limits): string {
  return throughput !== 'off' && throughput >= 1000 ? 'HIGH' : 'STANDARD';
}

/** What a phone number says of its messaging limit: `TIER_250`, `TIER_2K` … `TIER_UNLIMITED`. */
export function messagingLimitTier({ messagingLimit }: Limits): string {
  if (messagingLimit === 'off') return 'TIER_UNLIMITED';
  const thousands = messagingLimit / 1000;
  return `TIER_${Number.isInteger(thousands) ? `${String(thousands)}K` : String(messagingLimit)}`;
}
