import type { Identity } from '../../steps/statement/index.ts';
import type { Level, Source } from '../clauses/clause-types.ts';
import type { ClauseOutcome, Verdict } from '../verdicts/verdict.ts';
import type { DeclaredVariant } from './declared-variant.ts';
import type { KnownFailures } from './known-failures.ts';
import type { Part } from './part.ts';
import type { Patience } from './patience.ts';
import type { Replay } from './replay.ts';
import type { Recorded } from '../verdicts/scenario-verdict.ts';

/** Names the shape of the document; changes when the shape does. */
export const conformanceSchema = 'deskproof/conformance/1';

export type Counts = Readonly<Partial<Record<ClauseOutcome, number>>>;

/** The conformance report, as written to `conformance.json`. Its JSON Schema is `conformance.schema.json`. */
export interface Conformance {
  readonly schema: typeof conformanceSchema;
  readonly target: string;
  /** Which contact centre it is, in the words of its statement. Left out for targets of our own. The digest is the same either way. */
  readonly identity?: Identity;
  /** Where the target says that it does not work as documented. The digest is the same either way: verdicts tell what came of it. */
  readonly variants?: readonly DeclaredVariant[];
  /** Features that are declared absent and were not looked for in this part of a run. Left out where there are none, as in any whole run. */
  readonly unprobed?: readonly string[];
  readonly seed: number;
  readonly suite: SuiteIdentity;
  readonly profiles: readonly ConformanceProfile[];
  /** Profiles that the statement claims as well and that this run does not judge. Left out where there are none. The digest is the same either way. */
  readonly unjudged?: readonly string[];
  /** Number of clauses by verdict. */
  readonly verdicts: { readonly must: Counts; readonly should: Counts; readonly may: Counts };
  readonly clauses: readonly ConformanceClause[];
  readonly scenarios: ScenarioCounts;
  /** Ids of the scenarios that the run ended before (`--bail`, `--budget`). They are `inconclusive`, and so are clauses that only wait for them. */
  readonly notJudged?: readonly string[];
  /** Left out where the target was judged to the second, and at once. */
  readonly patience?: Patience;
  /** What scenarios could neither end nor put back on a target that lives on. It changes no verdict. */
  readonly leftOver?: readonly { readonly scenario: string; readonly what: string }[];
  /** Why the run as a whole cannot be trusted. */
  readonly problem?: string;
  /** Left out when all scenarios of the clauses asked for were to be judged. */
  readonly part?: Part;
  /** Left out when no list of known failures was given. It changes no verdict. */
  readonly known?: KnownFailures;
  /** Left out when the target itself was judged. The digest is the same either way. */
  readonly replay?: Replay;
  /** Wall time of the run; of several shards together, the sum of theirs. */
  readonly seconds: number;
  /** SHA-256 over the canonical JSON of everything that does not vary between equal runs. */
  readonly digest: string;
}

export interface ConformanceProfile {
  readonly name: string;
  readonly verdict: Verdict | 'not-applicable';
  /** What it was judged without, where there is such: the features that the target says it has not. */
  readonly except?: readonly string[];
}

export interface SuiteIdentity {
  readonly name: string;
  readonly version: string;
  /** SHA-256 over the feature and clause files that were judged by. */
  readonly revision: string;
}

export interface ConformanceClause {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly verdict: ClauseOutcome;
  /** Why it is not applicable, or why the run ended before it. */
  readonly because?: string;
  readonly source: readonly Source[];
  /** The reading the target was held to, where the text allows several. */
  readonly reading?: string;
  readonly recorded?: readonly Recorded[];
  readonly scenarios: readonly ConformanceScenario[];
}

export interface ConformanceScenario {
  readonly id: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly message?: string;
  /** Files with traces of the screens, relative to the report, from running it once more. */
  readonly traces?: readonly string[];
}

/** `failed` is everything that is not a pass; what the run ended before is among it. */
export interface ScenarioCounts {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly verdicts: Counts;
}
