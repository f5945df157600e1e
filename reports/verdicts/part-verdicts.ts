import { clauseVerdicts } from './clause-verdicts.ts';
import type { ClauseVerdict, JudgedClause } from './clause-verdicts.ts';
import type { ScenarioVerdict } from './scenario-verdict.ts';

/** What there is to judge clauses by. */
export interface Judged {
  readonly scenarios: readonly ScenarioVerdict[];
  /** Planned, but the run stopped before them. */
  readonly notJudged: readonly ScenarioVerdict[];
  /** Other scenarios were chosen, but not for this run. */
  readonly partial: boolean;
}

/**
 * Judges clauses of which not all scenarios may have run. Left out are those whose scenarios lie in another part, and those of which
 * every scenario passed that ran while some did not run: nobody may take them for proven.
 */
export function partVerdicts<C extends JudgedClause>(
  clauses: readonly C[],
  { scenarios, notJudged, partial }: Judged,
): ClauseVerdict<C>[] {
  const waiting = new Set(notJudged.map(({ clause }) => clause));
  return clauseVerdicts(clauses, scenarios).filter((one) => {
    const waits = waiting.has(one.clause.id);
    if (one.scenarios.length === 0) return !partial && !waits;
    return !waits || !isQuiet(one);
  });
}

function isQuiet({ verdict }: ClauseVerdict): boolean {
  return verdict === 'pass' || verdict === 'recorded';
}
