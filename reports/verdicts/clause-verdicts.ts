import type { Clause, Level } from '../clauses/clause-types.ts';
import type { Recorded, ScenarioVerdict } from './scenario-verdict.ts';
import { worst } from './verdict.ts';
import type { ClauseOutcome, Verdict } from './verdict.ts';

/** The part of a clause that judging needs. */
export type JudgedClause = Pick<Clause, 'id' | 'level'>;

/** A clause as it was judged. */
export interface ClauseVerdict<C extends JudgedClause = JudgedClause> {
  readonly clause: C;
  readonly verdict: ClauseOutcome;
  readonly scenarios: readonly ScenarioVerdict[];
  /** What was seen, for MAY clauses: each distinct value once. */
  readonly recorded: readonly Recorded[];
}

/**
 * Judges each clause by the worst of its scenarios, in the order the clauses are given.
 * A clause of which no scenario ran is a `harness-error`: whoever chose the clauses promised scenarios for them.
 */
export function clauseVerdicts<C extends JudgedClause>(
  clauses: readonly C[],
  scenarios: readonly ScenarioVerdict[],
): ClauseVerdict<C>[] {
  return clauses.map((clause) => {
    const own = scenarios.filter((one) => one.clause === clause.id);
    return {
      clause,
      verdict: judgeClause(clause.level, own),
      scenarios: own,
      recorded: clause.level === 'MAY' ? distinct(own.flatMap((one) => one.recorded)) : [],
    };
  });
}

function judgeClause(level: Level, scenarios: readonly ScenarioVerdict[]): ClauseOutcome {
  const verdict = worst(scenarios.map((one) => one.verdict)) ?? 'harness-error';
  return level === 'MAY' && !isOurs(verdict) ? 'recorded' : verdict;
}

/** Nothing about the target can be recorded when we, or the way to it, were broken. */
function isOurs(verdict: Verdict): boolean {
  return verdict === 'harness-error' || verdict === 'config-error';
}

function distinct(recorded: readonly Recorded[]): Recorded[] {
  return [...new Map(recorded.map((one) => [`${one.what}\n${one.value}`, one])).values()];
}
