import type { Clause } from '../clauses/clause-types.ts';

/** The part of a clause that reports show. */
export type ReportedClause = Pick<
  Clause,
  'id' | 'level' | 'title' | 'statement' | 'flow' | 'source'
>;
