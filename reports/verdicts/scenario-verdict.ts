import type { Verdict } from './verdict.ts';

/** A scenario as it was judged. */
export interface ScenarioVerdict {
  /** `features/core/transfer.feature: The chosen agent declines [2]`: file, name, example row. The same in any order. */
  readonly id: string;
  readonly name: string;
  readonly uri: string;
  readonly line: number;
  /** The `Feature` it belongs to. */
  readonly feature: string;
  /** The clause its Rule names; `null` when it names none. */
  readonly clause: string | null;
  /** The feature of which it probes the absence, where it is no example of a clause. */
  readonly probes?: string;
  readonly verdict: Verdict;
  /** The step or hook that decided; left out on a pass. */
  readonly step?: DecidingStep;
  /** What was thrown, by the name of its class: `CheckFailed`, `Refused`, … */
  readonly thrown?: string;
  readonly message?: string;
  /** From a check's own text. */
  readonly expected?: string;
  readonly seen?: string;
  /** The stack, for `--debug` only. */
  readonly stack?: string;
  /** What a MAY clause asks to be written down. */
  readonly recorded: readonly Recorded[];
  readonly evidence?: Evidence;
  /** What could not be ended or put back on a target that lives on, a sentence each. */
  readonly leftOver?: readonly string[];
  /** Patterns of the step definitions behind this scenario's Then steps, each once, in order. */
  readonly thenPatterns: readonly string[];
  readonly seconds: number;
  /** Where a scenario that did not pass was run once more, to keep a trace of the screens. */
  readonly rerun?: Rerun;
}

/** What came of running a scenario once more. */
export interface Rerun {
  readonly verdict: Verdict;
  /** Files with Playwright traces, one a window. */
  readonly traces: readonly string[];
}

export interface DecidingStep {
  /** `Given`, `When`, `Then`, `And`, … or `hook`. */
  readonly keyword: string;
  readonly text: string;
  readonly uri: string;
  readonly line: number;
  /** Of the step definition that ran; left out for hooks and undefined steps. */
  readonly pattern?: string;
}

export interface Recorded {
  readonly what: string;
  readonly value: string;
}

/** What led to a failure. */
export interface Evidence {
  /** The conversation so far, readable, oldest first. */
  readonly lines: readonly string[];
  /** The desk views as they were last seen. */
  readonly views: readonly { readonly agent: string; readonly view: unknown }[];
  readonly wire: readonly { readonly at: number; readonly what: string }[];
}
