import { clauseVerdicts, hangsOn } from './clause-verdicts.ts';
import type { ClauseVerdict, JudgedClause } from './clause-verdicts.ts';
import type { MootClauses } from './moot.ts';
import type { ScenarioVerdict } from './scenario-verdict.ts';
import { isQuiet } from './verdict.ts';

/** What there is to judge clauses by. */
export interface Judged {
  readonly scenarios: readonly ScenarioVerdict[];
  /** Planned, but the run stopped before them. */
  readonly notJudged: readonly ScenarioVerdict[];
  /** Other scenarios were chosen, but not for this run. */
  readonly partial: boolean;
  /** Clauses without an object on the target. */
  readonly moot?: MootClauses;
}

/**
 * Judges clauses of which not all scenarios may have run. Left out are those whose scenarios lie in another part, and those of which
 * every scenario passed that ran while some did not run: nobody may take them for proven. A moot clause has its probes for scenarios;
 * where it hangs on none, every part says so.
 */
export function partVerdicts<C extends JudgedClause>(
  clauses: readonly C[],
  { scenarios, notJudged, partial, moot = {} }: Judged,
): ClauseVerdict<C>[] {
  return clauseVerdicts(clauses, scenarios, moot).filter((one) => {
    if (one.moot && one.moot.probed === undefined) return true;
    const { clause, moot: why } = one;
    const waits = notJudged.some((scenario) => hangsOn(scenario, { id: clause.id, moot: why }));
    if (one.scenarios.length === 0) return !partial && !waits;
    return !waits || !isQuiet(one.verdict);
  });
}
