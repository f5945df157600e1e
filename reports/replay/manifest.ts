import type { Statement } from '../../steps/statement/index.ts';
import type { KeptScenario } from '../../steps/assemblies/recording/index.ts';
import type { SuiteIdentity } from '../conformance/conformance.ts';
import type { ClauseOutcome, Verdict } from '../verdicts/verdict.ts';

/** Names the shape of a recording; changes when the shape does. */
export const recordingSchema = 'deskproof/recording/1';

/** The folder of a recording, below that of the reports. */
export const RECORDING = 'recording';
export const MANIFEST_FILE = 'manifest.json';

/** What a recording is of, beside its scenarios. */
export interface Manifest {
  readonly schema: typeof recordingSchema;
  readonly suite: SuiteIdentity;
  readonly target: string;
  readonly seed: number;
  readonly profile: string;
  /** Ids of the clauses that were asked for; none for all of the profile. */
  readonly clauses: readonly string[];
  /** Left out for our own targets. */
  readonly statement?: RecordedStatement;
  /** Reading by clause id. */
  readonly readings: Readonly<Record<string, string>>;
  /** SHOULD clauses counted like MUST clauses. */
  readonly strict: boolean;
  /** Only these scenarios were to be judged, by their ids; left out for all of the clauses. */
  readonly only?: readonly string[];
  /** Digest of the conformance report; left out where scenarios were judged again and put into it. */
  readonly conformance?: string;
  /** Of each scenario that was to be judged, by its id. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** Those that the run ended before, by their ids, with the reason. */
  readonly notReached?: Readonly<Record<string, string>>;
  /** Of each clause that was judged, by its id. */
  readonly outcomes: Readonly<Record<string, ClauseOutcome>>;
  /** Words of people who are not of the scenarios are masked in it. */
  readonly masked: boolean;
  /** In the order in which they were recorded. */
  readonly scenarios: readonly KeptScenario[];
  /** Why not all of the run was recorded. */
  readonly problem?: string;
  /** SHA-256 over the canonical JSON of all else. */
  readonly digest: string;
}

/** Of a statement what judging goes by: no secrets, no addresses, and nothing of the driver. */
export type RecordedStatement = Pick<
  Statement,
  'administration' | 'claims' | 'clock' | 'consent' | 'identity' | 'settle' | 'timeouts'
>;
