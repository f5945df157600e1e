import type { Alteration } from '../alter.ts';

/** The reference changed in a way that the documentation allows. The suite must pass it, but for what its variants break. */
export interface LawfulTwin {
  /** kebab-case, unique. */
  readonly id: string;
  /** What it does differently, and why that is allowed, in one sentence. */
  readonly allows: string;
  /** Clause id → the interpretation that this twin holds instead of the default one. */
  readonly readings?: Readonly<Record<string, string>>;
  /**
   * Where it works in a way that the documentation forbids, by the names that a statement has for it (`claims.variants`).
   * Then the suite must fail the clauses that this breaks, and no others.
   */
  readonly variants?: Readonly<Record<string, string>>;
  /** Features that it has not, by their names in the clauses: their absence is probed, and their clauses are not applicable. */
  readonly lacks?: readonly string[];
  readonly alter: Alteration;
}
