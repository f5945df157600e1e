/** A request between the platform and the contact centre, and its answer, as a recording has them. */
export interface MaskedExchange {
  /** Ms since 1970. */
  readonly at: number;
  /** `webhook`: the platform asked the contact centre; `graph`: the other way round. */
  readonly direction: 'webhook' | 'graph';
  /** Method and address; of a webhook without where it went. */
  readonly asked: string;
  /** The header that the webhook was signed in. */
  readonly signed?: string;
  /** JSON, or a text where it was none or too long to be kept whole. */
  readonly body?: unknown;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly answer?: unknown;
}

/** What crossed the wire in a scenario, as much of it as is kept. */
export interface MaskedTraffic {
  readonly exchanges: readonly MaskedExchange[];
  /** How many came after these, and were not kept. */
  readonly more?: number;
}
