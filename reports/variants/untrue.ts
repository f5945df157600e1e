import type { DeclaredVariant as ReportedVariant } from '../conformance/declared-variant.ts';
import type { ClauseVerdict, JudgedClause } from '../verdicts/clause-verdicts.ts';
import { onlyWaits } from '../verdicts/unreached.ts';
import type { DeclaredVariant } from './effects.ts';

/** Verdicts after a look at whether what was declared is true. */
export interface Confronted<C extends JudgedClause> {
  readonly clauses: readonly ClauseVerdict<C>[];
  /** What was declared, with what came of it; left out where nothing was. */
  readonly variants?: readonly ReportedVariant[];
  /** What is wrong with the statement, in sentences that name their place; left out where nothing is. */
  readonly problem?: string;
}

/** What was declared, and by what it is held against the verdicts. */
export interface Confrontation {
  readonly declared: readonly DeclaredVariant[];
  /** Whether all that there is of a clause was judged. */
  readonly isWhole: (clause: string) => boolean;
  /** The statement as it is shown; left out for targets of our own. */
  readonly shown?: string | undefined;
}

/**
 * A variant that is declared, though every clause passes that it breaks, is not true: these clauses become a `config-error`. It counts
 * only where the first of them was judged; others may belong to another profile, or may not have been asked for. Where nothing of it was
 * seen, and not all was judged that could have shown it, nobody knows.
 */
export function confront<C extends JudgedClause>(
  clauses: readonly ClauseVerdict<C>[],
  { declared, isWhole, shown }: Confrontation,
): Confronted<C> {
  if (declared.length === 0) return { clauses };
  const truths = declared.map((one) => ({ one, truth: truthOf(one, clauses, isWhole) }));
  const untrue = truths.filter(({ truth }) => truth === 'untrue').map(({ one }) => one);
  const denied = new Set(untrue.flatMap(({ breaks }) => Object.keys(breaks)));
  const ids = new Set(clauses.map(({ clause }) => clause.id));
  return {
    clauses: clauses.map((one) =>
      denied.has(one.clause.id) ? { ...one, verdict: 'config-error' } : one,
    ),
    variants: truths.map(({ one: { name, value, breaks }, truth }) => ({
      ...{ name, value, breaks: Object.keys(breaks).filter((id) => ids.has(id)) },
      ...(truth !== 'shown' && { truth }),
    })),
    ...(untrue.length > 0 && { problem: untruth(untrue, shown) }),
  };
}

function truthOf(
  { breaks }: DeclaredVariant,
  clauses: readonly ClauseVerdict[],
  isWhole: Confrontation['isWhole'],
): 'shown' | 'untrue' | 'unknown' {
  const own = Object.keys(breaks);
  const judged = clauses.filter(({ clause }) => own.includes(clause.id));
  if (!judged.every(hasShownNothing)) return 'shown';
  const hasFirst = judged.some(({ clause }) => clause.id === own[0]);
  const isSettled = judged.every(({ verdict, clause }) => verdict === 'pass' && isWhole(clause.id));
  return hasFirst && isSettled ? 'untrue' : 'unknown';
}

/** It passes as far as it was judged, or was not judged at all. */
function hasShownNothing(one: ClauseVerdict): boolean {
  return one.verdict === 'pass' || one.verdict === 'not-applicable' || onlyWaits(one);
}

/** Sentences that say where a statement is wrong. */
export function untruth(untrue: readonly DeclaredVariant[], shown?: string): string {
  return untrue.map((variant) => sentence(variant, shown)).join(' ');
}

function sentence({ name, value, breaks }: DeclaredVariant, shown?: string): string {
  const where = shown === undefined ? '' : `${shown} `;
  const ids = Object.keys(breaks).join(', ');
  return `${where}/claims/variants/${name}: it says ${value}, and yet what that breaks passes (${ids}). Leave it out if the target works as documented.`;
}
