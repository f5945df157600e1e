/** What a statement may name, and how much it must declare: told by whoever knows the clauses and the scenarios. */
export interface KnownNames {
  readonly profiles: readonly string[];
  readonly features: readonly string[];
  /** Features that cannot be declared unsupported, each with the reason: a fragment of a sentence. */
  readonly alwaysThere: ReadonlyMap<string, string>;
  /** Every clause by its id, with the ids of its readings: none where it can be read in one way only. */
  readonly interpretations: ReadonlyMap<string, readonly string[]>;
  /** So many agents are used by the scenario that uses most. */
  readonly agents: number;
}
