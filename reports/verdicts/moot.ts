/** Why a clause has no object on a target. */
export interface Moot {
  /** What a profile is named to be without: `core except conference`. */
  readonly except: string;
  /** A fragment of a sentence: `feature conference is declared unsupported`. */
  readonly because: string;
  /**
   * The feature of which the absence is probed: as long as its probes do not pass, the clause gets their verdict. Left out where
   * nothing is left to probe; then the clause is not applicable whatever runs.
   */
  readonly probed?: string;
}

/** The clauses that have no object on a target, by their id. They are not run. */
export type MootClauses = Readonly<Record<string, Moot>>;
