import type { MootClauses } from '../verdicts/moot.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';

/** Which part of the scenarios that were asked for a run was to judge. */
export interface Part {
  readonly shard?: Shard;
  /** Digest of the report whose failures alone were run again. */
  readonly failuresOf?: string;
}

/** One of several runs that judge all scenarios together, as `deskproof merge` finds it. */
export interface Shard extends ShardPlan {
  /** Everything about the scenarios of this shard, judged or not: what `merge` judges the clauses by. */
  readonly scenarios: readonly ScenarioVerdict[];
}

/** What all shards of one run agree on, but for their number. */
export interface ShardPlan {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** SHOULD clauses count like MUST clauses. */
  readonly strict: boolean;
  /** Ids of the clauses that all shards judge together. */
  readonly clauses: readonly string[];
  /** The reading held, by id of the clauses that have several. */
  readonly readings: Readonly<Record<string, string>>;
  /** Clauses without an object on the target, and why; left out where there are none. */
  readonly moot?: MootClauses;
  /** Ids of the scenarios of all shards, in the order of the feature files. */
  readonly chosen: readonly string[];
}
