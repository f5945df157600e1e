import type {
  CitedDocument,
  Clause,
  Exclusion,
  Interpretation,
} from '../../clauses/clause-types.ts';
import type { SuiteIdentity } from '../../conformance/conformance.ts';
import type { ClauseOutcome, Verdict } from '../../verdicts/verdict.ts';
import type { Recorded } from '../../verdicts/scenario-verdict.ts';

/** The living spec before it is set: all that its pages show, and nothing that differs from one writing to the next. */
export interface Spec {
  readonly suite: SuiteIdentity;
  readonly reports: readonly SpecReport[];
  readonly profiles: readonly SpecProfile[];
}

/** Where verdicts come from: one conformance report. */
export interface SpecReport {
  readonly target: string;
  readonly seed: number;
  readonly profiles: readonly string[];
  /** Name of the file it was taken from, without its folder; left out when the suite was run for this spec. */
  readonly file?: string;
  /** Why the run as a whole cannot be trusted. */
  readonly problem?: string;
}

export interface SpecProfile {
  readonly id: string;
  readonly title: string;
  readonly documents: Readonly<Record<string, CitedDocument>>;
  readonly flows: readonly SpecFlow[];
  readonly exclusions: readonly Exclusion[];
}

/** One documented flow: a feature file. */
export interface SpecFlow {
  readonly id: string;
  readonly profile: string;
  readonly title: string;
  /** Paragraphs. */
  readonly description: readonly string[];
  /** Steps before every scenario of the flow. */
  readonly background: readonly SpecStep[];
  readonly clauses: readonly SpecClause[];
  readonly picture?: SpecPicture;
}

/** A picture of the flow. `alt` tells in words what it shows. */
export interface SpecPicture {
  readonly alt: string;
  readonly png: Uint8Array;
}

export interface SpecClause {
  readonly clause: Clause;
  /** The clause in the words of its Rule; left out when that says no more than the statement. */
  readonly rule?: string;
  /** What its Rule says about our choice or the like, in paragraphs. */
  readonly remarks: readonly string[];
  readonly readings: readonly Interpretation[];
  readonly background: readonly SpecStep[];
  readonly scenarios: readonly SpecScenario[];
  readonly outcome: SpecOutcome;
  /** One for each target that was judged by it. */
  readonly judgements: readonly Judgement[];
}

/** `not-judged`: nobody tried, or the target has no screen and the clause needs one. */
export type SpecOutcome = ClauseOutcome | 'not-judged';

/** How a clause was judged on one target. */
export interface Judgement {
  readonly target: string;
  readonly outcome: SpecOutcome;
  /** A clause about looks, judged without a screen: on what a page would be drawn from. */
  readonly presentedOnly: boolean;
  /** Why it is not applicable, a fragment of a sentence. */
  readonly because?: string;
  /** The reading that the target was held to. */
  readonly reading?: string;
  readonly recorded: readonly Recorded[];
}

export interface SpecScenario {
  /** With its `<placeholders>`. */
  readonly name: string;
  readonly description: readonly string[];
  /** Says of which reading it is an example, where it is one of one reading only. */
  readonly readings: readonly string[];
  readonly steps: readonly SpecStep[];
  readonly examples: readonly SpecExamples[];
  /** Left out where it was not run, and where each example row has its own. */
  readonly result?: ScenarioResult;
}

export interface ScenarioResult {
  readonly verdict: Verdict;
  /** Why it is no pass. */
  readonly message?: string;
}

export interface SpecStep {
  /** `Given`, `When`, `Then`, `And`, `But` or `*`. */
  readonly keyword: string;
  readonly text: string;
  /** Rows of a table that belongs to the step. */
  readonly table?: readonly (readonly string[])[];
  /** A longer text that belongs to the step. */
  readonly quote?: string;
}

export interface SpecExamples {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly SpecRow[];
}

export interface SpecRow {
  readonly cells: readonly string[];
  readonly result?: ScenarioResult;
}
