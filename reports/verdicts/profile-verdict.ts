import type { Level } from '../clauses/clause-types.ts';
import type { ClauseVerdict } from './clause-verdicts.ts';
import { worst } from './verdict.ts';
import type { ClauseOutcome, Verdict } from './verdict.ts';

export interface ProfileVerdict {
  readonly profile: string;
  /** The worst of its MUST clauses, or of its SHOULD clauses where it has no MUST; `harness-error` when there are none to judge. */
  readonly verdict: Verdict;
  /** How many clauses of each level got which verdict. */
  readonly counts: Readonly<Record<Level, Readonly<Partial<Record<ClauseOutcome, number>>>>>;
}

/** Judges a profile by its clauses. */
export function profileVerdict(profile: string, clauses: readonly ClauseVerdict[]): ProfileVerdict {
  const [musts, shoulds] = [verdictsOf(clauses, 'MUST'), verdictsOf(clauses, 'SHOULD')];
  return {
    profile,
    verdict: worst(musts.length > 0 ? musts : shoulds) ?? 'harness-error',
    counts: {
      MUST: count(clauses, 'MUST'),
      SHOULD: count(clauses, 'SHOULD'),
      MAY: count(clauses, 'MAY'),
    },
  };
}

function verdictsOf(clauses: readonly ClauseVerdict[], level: Level): Verdict[] {
  return clauses.flatMap(({ clause, verdict }) =>
    clause.level === level && verdict !== 'recorded' ? [verdict] : [],
  );
}

function count(clauses: readonly ClauseVerdict[], level: Level) {
  const counts: Partial<Record<ClauseOutcome, number>> = {};
  for (const { clause, verdict } of clauses) {
    if (clause.level === level) counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return counts;
}
