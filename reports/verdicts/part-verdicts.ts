import { clauseVerdicts } from './clause-verdicts.ts';
import type { ClauseVerdict, JudgedClause } from './clause-verdicts.ts';
import type { MootClauses } from './moot.ts';
import type { ScenarioVerdict } from './scenario-verdict.ts';

/** What there is to judge clauses by. */
export interface Judged {
  /** Those that the run ended before are among them. */
  readonly scenarios: readonly ScenarioVerdict[];
  /** Other scenarios were chosen, but not for this run. */
  readonly partial: boolean;
  /** Clauses without an object on the target. */
  readonly moot?: MootClauses;
}

/**
 * Judges clauses of which not all scenarios may have been chosen for this run. Left out are those whose scenarios lie in another part. A
 * moot clause has its probes for scenarios; where it hangs on none, every part says so.
 */
export function partVerdicts<C extends JudgedClause>(
  clauses: readonly C[],
  { scenarios, partial, moot = {} }: Judged,
): ClauseVerdict<C>[] {
  return clauseVerdicts(clauses, scenarios, moot).filter((one) => {
    if (one.moot && one.moot.probed === undefined) return true;
    return one.scenarios.length > 0 || !partial;
  });
}
