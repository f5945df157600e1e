import type { Variants } from '../../steps/statement/index.ts';

export type VariantName = keyof Variants;

/** What scenarios may rest on beside what their clause is about, by their tags. `needs:` stands before a feature. */
export type Ground =
  | 'where:requests-wait'
  | 'where:transfers-are-at-once'
  | 'where:wrap-up-is-asked'
  | 'where:guests-answer'
  | 'needs:conference';

/** A way to work that the documentation forbids, and what that does to its clauses. */
export interface Variant {
  /** What the contact centre does, in one sentence. */
  readonly says: string;
  /** The clauses that cannot hold along it, each with why. They are judged as if nothing had been declared. */
  readonly breaks: Readonly<Record<string, string>>;
  /** The clauses that have no object left along it. */
  readonly moot: readonly Moot[];
  /** Scenarios that rest on any of this are left out, unless their clause is one that is broken. */
  readonly lacks: readonly Ground[];
}

export interface Moot {
  /** Why, to be read behind "variant accept: automatic". */
  readonly because: string;
  readonly clauses: readonly string[];
}

/** One of the six choices: how the documentation has it, and in which other ways a target may work. */
export interface Choice {
  readonly documented: string;
  readonly others: Readonly<Record<string, Variant>>;
}
