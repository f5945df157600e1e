/** The time the target lives in. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets `ms` milliseconds pass. On a virtual clock it costs nothing and awaits idle between timers. */
  advance(ms: number): Promise<void>;
}
