import type { KnownFailures } from '../conformance/known-failures.ts';
import { clauseVerdicts } from '../verdicts/clause-verdicts.ts';
import type { ClauseVerdict, JudgedClause } from '../verdicts/clause-verdicts.ts';

/** The clauses as they would be without the failures that are known; a clause of which nothing else was judged is left out. */
export function withoutKnown<C extends JudgedClause>(
  clauses: readonly ClauseVerdict<C>[],
  known: KnownFailures | undefined,
): readonly ClauseVerdict<C>[] {
  const excused = excusedIds(known);
  if (excused.size === 0) return clauses;
  return clauses.flatMap((one) => {
    const scenarios = one.scenarios.filter(({ id }) => !excused.has(id));
    if (scenarios.length === one.scenarios.length) return [one];
    if (scenarios.length === 0) return [];
    return clauseVerdicts([one.clause], scenarios, one.moot && { [one.clause.id]: one.moot });
  });
}

/** Ids of the scenarios that are excused. */
export function excusedIds(known: KnownFailures | undefined): ReadonlySet<string> {
  return new Set(known?.failures.flatMap(({ scenarios }) => scenarios));
}
