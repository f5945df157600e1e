import type { Level } from '../clauses/clause-types.ts';
import type { ClauseVerdict } from './clause-verdicts.ts';

/** What else the levels hang on. */
export interface Deciding {
  readonly strict?: boolean | undefined;
  readonly mustsElsewhere?: boolean | undefined;
}

/**
 * The levels by which a run succeeds: MUST alone, and SHOULD as well where that is asked for (`strict`), or where no MUST is left that
 * could be judged. For a profile of SHOULD clauses could never fail otherwise, whatever is wrong. `mustsElsewhere`: this is a part of a run
 * whose MUST clauses are judged in other parts.
 */
export function decidingLevels(
  clauses: readonly Pick<ClauseVerdict, 'clause' | 'verdict'>[],
  { strict = false, mustsElsewhere = false }: Deciding = {},
): readonly Level[] {
  const isMust = ({ clause, verdict }: (typeof clauses)[number]) =>
    clause.level === 'MUST' && verdict !== 'not-applicable';
  const hasMust = mustsElsewhere || clauses.some(isMust);
  return hasMust && !strict ? ['MUST'] : ['MUST', 'SHOULD'];
}
