/** Why a clause has no object on a target, or some of its examples have none. */
export interface Moot {
  /** What a profile is named to be without: `core except conference`. */
  readonly except: string;
  /** A fragment of a sentence: `feature conference is declared unsupported`. */
  readonly because: string;
  /**
   * The features of which the absence is probed: as long as not all their probes pass, the clause gets their verdict. Left out where
   * nothing is left to probe; then the clause is not applicable whatever runs.
   */
  readonly probed?: readonly string[];
  /** Only some of its examples have no object. The others are run, and the clause is judged by them and by the probes. */
  readonly partly?: true;
}

/** The clauses that have no object on a target, by their id. They are not run, but for those that have one in part. */
export type MootClauses = Readonly<Record<string, Moot>>;
