/** The time the target lives in, and how exactly it can be told. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Lets `ms` milliseconds pass. On a virtual clock it costs nothing and awaits idle between timers. */
  advance(ms: number): Promise<void>;
  /**
   * Lets all but the last `shortOf` of `ms` milliseconds pass, for what must not have happened yet. A clock that is not exact stops sooner, so
   * that what is looked at then is looked at in time. Throws `Untestable` where nothing would be left to wait for.
   */
  approach(ms: number, shortOf: number): Promise<void>;
  /** How far a time that is shown may be off, in ms; 0 by an exact clock. */
  readonly tolerance: number;
  /**
   * By how many ms it is too late for the check that begins now, because target and network took longer than the scenario gives them; 0: it
   * is in time. `isTimed`: the check is about a number of seconds that goes on counting.
   */
  overrun(isTimed: boolean): number;
}
