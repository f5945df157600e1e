import type { ClauseVerdict, JudgedClause } from '../verdicts/clause-verdicts.ts';
import type { DeclaredVariant } from './effects.ts';

/** Verdicts after a look at whether what was declared is true. */
export interface Confronted<C extends JudgedClause> {
  readonly clauses: ClauseVerdict<C>[];
  /** What is wrong with the statement, in sentences that name their place; left out where nothing is. */
  readonly problem?: string;
}

/**
 * A variant that is declared, though every clause passes that it breaks, is not true: these clauses become a `config-error`. It counts
 * only where the first of them was judged; others may belong to another profile, or may not have been asked for.
 */
export function confront<C extends JudgedClause>(
  clauses: ClauseVerdict<C>[],
  declared: readonly DeclaredVariant[],
  shown?: string,
): Confronted<C> {
  const untrue = declared.filter((variant) => isUntrue(variant, clauses));
  if (untrue.length === 0) return { clauses };
  const denied = new Set(untrue.flatMap(({ breaks }) => Object.keys(breaks)));
  return {
    clauses: clauses.map((one) =>
      denied.has(one.clause.id) ? { ...one, verdict: 'config-error' } : one,
    ),
    problem: untrue.map((variant) => sentence(variant, shown)).join(' '),
  };
}

function isUntrue({ breaks }: DeclaredVariant, clauses: readonly ClauseVerdict[]): boolean {
  const own = Object.keys(breaks);
  const judged = clauses.filter(({ clause }) => own.includes(clause.id));
  const hasFirst = judged.some(({ clause }) => clause.id === own[0]);
  return hasFirst && judged.every(({ verdict }) => verdict === 'pass');
}

function sentence({ name, value, breaks }: DeclaredVariant, shown?: string): string {
  const where = shown === undefined ? '' : `${shown} `;
  const ids = Object.keys(breaks).join(', ');
  return `${where}/claims/variants/${name}: it says ${value}, and yet what that breaks passes (${ids}). Leave it out if the target works as documented.`;
}
