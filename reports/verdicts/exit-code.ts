import type { ClauseVerdict } from './clause-verdicts.ts';
import { decidingLevels } from './deciding.ts';
import { isQuiet } from './verdict.ts';

export type ExitCode = 0 | 1 | 2;

export interface ExitInput {
  readonly clauses: readonly Pick<ClauseVerdict, 'clause' | 'verdict'>[];
  /** The clauses that may fail the run; all when left out. Failures that are known are not among them. */
  readonly counted?: readonly Pick<ClauseVerdict, 'clause' | 'verdict'>[];
  /** SHOULD clauses count like MUST clauses. */
  readonly strict?: boolean;
  /** A part of a run, whose MUST clauses are judged in other parts. */
  readonly mustsElsewhere?: boolean | undefined;
  /** Why the run as a whole cannot be trusted. */
  readonly problem?: string | undefined;
  /** It is no success even if every clause passes that was judged. */
  readonly spoilt?: boolean;
}

/**
 * 0: every claimed MUST passes or is not applicable, and not all are the latter; without a MUST, every SHOULD. 1: one fails, is untestable or
 * inconclusive, or the run is spoilt. 2: we, the statement or the network were wrong anywhere, or there was nothing to judge.
 */
export function exitCode({
  clauses,
  counted = clauses,
  strict = false,
  mustsElsewhere,
  problem,
  spoilt = false,
}: ExitInput): ExitCode {
  const broken = ['harness-error', 'config-error'];
  if (problem !== undefined || clauses.every(({ verdict }) => verdict === 'not-applicable'))
    return 2;
  if (clauses.some(({ verdict }) => broken.includes(verdict))) return 2;
  const deciding = decidingLevels(clauses, { strict, mustsElsewhere });
  const good = counted
    .filter(({ clause }) => deciding.includes(clause.level))
    .every(({ verdict }) => isQuiet(verdict));
  return good && !spoilt ? 0 : 1;
}
