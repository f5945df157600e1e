/** How the failures of a run compare with those that were listed as known. */
export interface KnownFailures {
  /** Listed, and indeed did not pass: they do not fail the run. */
  readonly failures: readonly KnownFailure[];
  /** Listed, and passed: they must be taken off the list. */
  readonly passed: readonly KnownEntry[];
  /** Their day is over: they count no more. */
  readonly expired: readonly KnownEntry[];
  /** Nothing that they name was judged in this run, so that nobody knows. Left out where there are none. */
  readonly notJudged?: readonly KnownEntry[];
}

/** One entry of the list: a scenario by its id, or all scenarios of a clause. */
export interface KnownEntry {
  readonly scenario?: string;
  readonly clause?: string;
  readonly reason: string;
  /** The last day on which it counts, as `2026-12-31`. */
  readonly until: string;
}

export interface KnownFailure extends KnownEntry {
  /** Ids of the scenarios that did not pass and are excused. */
  readonly scenarios: readonly string[];
}
