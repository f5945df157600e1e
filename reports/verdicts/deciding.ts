import type { Level } from '../clauses/clause-types.ts';
import type { ClauseVerdict } from './clause-verdicts.ts';

/**
 * The levels by which a run succeeds: MUST alone, and SHOULD as well where that is asked for (`strict`), or where no MUST is left that
 * could be judged. For a profile of SHOULD clauses could never fail otherwise, whatever is wrong.
 */
export function decidingLevels(
  clauses: readonly Pick<ClauseVerdict, 'clause' | 'verdict'>[],
  strict = false,
): readonly Level[] {
  const hasMust = clauses.some(
    ({ clause, verdict }) => clause.level === 'MUST' && verdict !== 'not-applicable',
  );
  return hasMust && !strict ? ['MUST'] : ['MUST', 'SHOULD'];
}
