/** RFC 2119. MUST and SHOULD are judged, MAY is recorded. */
export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** How sure a statement is; the words are explained in `features/clauses/clauses.schema.json`. */
export type Certainty = 'seed' | 'seed-lost' | 'linked' | 'related' | 'inferred';

/** A place in the documentation. `document` is a key of the profile's documents. */
export interface Source {
  readonly document: string;
  readonly section: string;
  readonly step?: number;
}

/** A reading that the text allows. Exactly one of a clause's readings is the default. */
export interface Interpretation {
  readonly id: string;
  readonly says: string;
  readonly default?: true;
}

/** One testable statement of the documentation. */
export interface Clause {
  /** For instance `WA-TRF-08`. */
  readonly id: string;
  readonly revision: number;
  readonly level: Level;
  readonly profile: string;
  /** The feature of a target that it belongs to. */
  readonly feature: string;
  /** The feature file it lives in, without folder and ending. */
  readonly flow: string;
  readonly title: string;
  readonly statement: string;
  readonly source: readonly Source[];
  readonly certainty: Certainty;
  /** `screen`: about looks, so that only a browser proves it. */
  readonly seen: 'anywhere' | 'screen';
  /** Clauses that must hold before this one can be judged. */
  readonly needs: readonly string[];
  /** Empty where the text allows one reading only. */
  readonly interpretations: readonly Interpretation[];
  /** What we chose where the text is silent. */
  readonly choice?: string;
  /** The key of the ambiguity behind `choice` and `interpretations`. */
  readonly study?: string;
  /** Statements that say the same and have no clause of their own. */
  readonly merges: readonly string[];
  /** The clause file, as messages show it. */
  readonly file: string;
  readonly line: number;
}

/** A statement of the documentation that no target can be judged by. It has no clause. */
export interface Exclusion {
  readonly id: string;
  readonly profile: string;
  readonly statement: string;
  readonly source: readonly Source[];
  readonly certainty: Certainty;
  readonly reason: string;
  readonly file: string;
  readonly line: number;
}

/** A document that clauses cite. */
export interface CitedDocument {
  readonly title: string;
  readonly url?: string;
}

/** A set of clauses that is claimed as a whole. Its maps go from key to title or sentence. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  readonly documents: Readonly<Record<string, CitedDocument>>;
  readonly features: Readonly<Record<string, string>>;
  readonly flows: Readonly<Record<string, string>>;
  readonly file: string;
}

/** Everything in a folder of clause files. The map is in the order of files and of the clauses in them. */
export interface ClauseSet {
  readonly profiles: readonly Profile[];
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly exclusions: readonly Exclusion[];
}
