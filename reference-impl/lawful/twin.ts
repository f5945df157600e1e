import type { Alteration } from '../alter.ts';

/** The reference changed in a way that the documentation allows. The suite must pass it. */
export interface LawfulTwin {
  /** kebab-case, unique. */
  readonly id: string;
  /** What it does differently, and why that is allowed, in one sentence. */
  readonly allows: string;
  /** Clause id → the interpretation that this twin holds instead of the default one. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Features that it has not, by their names in the clauses: their absence is probed, and their clauses are not applicable. */
  readonly lacks?: readonly string[];
  readonly alter: Alteration;
}
