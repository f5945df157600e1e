/**
 * One line of a recording: what was asked of the assembly, and what came back. `do`: it changes something, so that its place counts;
 * `look`: it only looks; `kept`: nobody asked, it was noted all the same; `open`: a window, whose place does not count.
 */
export interface Entry {
  readonly kind: Kind;
  /** What was asked of whom: `desk 0: act`, `customer 1: writes`, `clock: advance`, `desk 0: view`. */
  readonly name: string;
  /** The arguments as canonical JSON; left out where there are none. */
  readonly with?: string;
  /** What came back, as JSON; left out where that was nothing at all. */
  gave?: string;
  /** What was thrown in its place. */
  thrown?: Thrown;
  /** How often this was asked and answered one time after the other. */
  times: number;
  /** The how manieth answer it was, where another was waited for at the same time. */
  turn?: number;
}

export type Kind = 'do' | 'look' | 'kept' | 'open';

/** What was thrown, by the name of its class. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
}

/** What was recorded of one scenario. */
export interface Tape {
  /** Identifies it: file, name and the texts of its steps. */
  readonly scenario: string;
  /** All names and texts of the scenario come from it. */
  readonly seed: number;
  readonly entries: readonly Entry[];
}
