import type { ClauseVerdict } from './clause-verdicts.ts';

export type ExitCode = 0 | 1 | 2;

export interface ExitInput {
  readonly clauses: readonly Pick<ClauseVerdict, 'clause' | 'verdict'>[];
  /** SHOULD clauses count like MUST clauses. */
  readonly strict?: boolean;
  /** Why the run as a whole cannot be trusted. */
  readonly problem?: string | undefined;
}

/**
 * 0: every claimed MUST passes. 1: one fails, is untestable or inconclusive. 2: we, the statement or the network were
 * wrong anywhere, or there was nothing to judge.
 */
export function exitCode({ clauses, strict = false, problem }: ExitInput): ExitCode {
  const broken = ['harness-error', 'config-error'];
  if (problem !== undefined || clauses.length === 0) return 2;
  if (clauses.some(({ verdict }) => broken.includes(verdict))) return 2;
  const counted = clauses.filter(
    ({ clause }) => clause.level === 'MUST' || (strict && clause.level === 'SHOULD'),
  );
  return counted.every(({ verdict }) => verdict === 'pass') ? 0 : 1;
}
