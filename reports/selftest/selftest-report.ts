import type { Counts } from '../conformance/conformance.ts';
import type { ClauseOutcome } from '../verdicts/verdict.ts';

/** Names the shape of the document; changes when the shape does. */
export const selftestSchema = 'deskproof/selftest/1';

/**
 * How much is asked: of every twin everything (`whole`); of each faulty twin only whether its own clause catches it (`quick`); that of one
 * twin a flow (`sample`).
 */
export type Depth = 'whole' | 'quick' | 'sample';

/** What the self-test found out about the suite. */
export interface SelftestReport {
  readonly schema: typeof selftestSchema;
  readonly seed: number;
  readonly depth: Depth;
  /** The reference as it is: unless it passes, nothing below proves anything. */
  readonly baseline: BaselineResult;
  readonly twins: readonly FaultyResult[];
  readonly lawful: readonly LawfulResult[];
  readonly nulls: readonly NullResult[];
  readonly gaps: readonly Gap[];
  /** Ids of the faulty twins that were not judged, for they are wrong on a screen only and this assembly has none. */
  readonly leftOut: readonly string[];
  /** Faulty and lawful twins and null targets together. */
  readonly summary: {
    readonly passed: number;
    readonly failed: number;
    /** Faulty twins that break no MUST but their own, as far as they were judged by others. */
    readonly breakNothingElse: number;
  };
  /** Wall time. */
  readonly seconds: number;
}

/** A clause that should have passed. */
export interface Failing {
  readonly clause: string;
  readonly verdict: ClauseOutcome;
  /** Of the first scenario that did not pass. */
  readonly scenario?: string;
  readonly message?: string;
}

export interface BaselineResult {
  readonly target: string;
  readonly passed: boolean;
  readonly fails: readonly Failing[];
  readonly problem?: string;
}

export interface FaultyResult {
  readonly id: string;
  readonly clause: string;
  /** What is wrong with it, in one sentence. */
  readonly story: string;
  /** Caught, and its clause named first. */
  readonly passed: boolean;
  /** Its own clause has the verdict `fail`, by a named assertion. */
  readonly killed: boolean;
  readonly killedBy: readonly Kill[];
  /** Other MUST clauses that do not pass on it. */
  readonly otherClauses: readonly string[];
  readonly namedFirst: boolean;
  /** The clause that was named first; left out when everything passed. */
  readonly firstNamed?: string;
  /** Why it could not be judged. */
  readonly problem?: string;
}

/** A scenario of the twin's own clause that caught it. */
export interface Kill {
  readonly scenario: string;
  /** Pattern of the step definition that caught it. */
  readonly step: string;
  readonly message: string;
}

export interface LawfulResult {
  readonly id: string;
  readonly allows: string;
  readonly passed: boolean;
  readonly verdict: 'pass' | 'fail';
  /** Clauses that its variants break: they must fail, and do unless they are among `fails`. */
  readonly breaks?: readonly string[];
  readonly fails: readonly Failing[];
  readonly problem?: string;
}

export interface NullResult {
  readonly id: string;
  readonly story: string;
  readonly passed: boolean;
  /** MUST and SHOULD clauses that passed on something that is no contact centre: there must be none. */
  readonly clausesPassed: readonly string[];
  /** Number of clauses by verdict. */
  readonly verdicts: Counts;
  readonly problem?: string;
}

/** Then steps of a MUST clause at which no twin of that clause was ever caught. */
export interface Gap {
  readonly clause: string;
  readonly patterns: readonly string[];
}
