import type { ClauseVerdict, JudgedClause } from './clause-verdicts.ts';
import type { ClauseOutcome } from './verdict.ts';

/** Failing first, then what could not be judged: the latter is often only its consequence. */
const classes: readonly (readonly ClauseOutcome[])[] = [
  ['harness-error'],
  ['config-error'],
  ['fail'],
  ['untestable', 'inconclusive'],
];

/** What costs conformance is named before what does not. */
const levels = ['MUST', 'SHOULD', 'MAY'];

/**
 * The clauses that did not pass, most likely root cause first: by class of verdict, then by level, then by rank (a clause
 * stands after those it needs). Nothing else decides, least of all the name of the target.
 */
export function byCause<C extends JudgedClause>(
  clauses: readonly ClauseVerdict<C>[],
  rank: ReadonlyMap<string, number>,
): ClauseVerdict<C>[] {
  const place = ({ clause }: ClauseVerdict<C>) => rank.get(clause.id) ?? Infinity;
  return clauses
    .filter(({ verdict }) => classOf(verdict) >= 0)
    .sort(
      (a, b) =>
        classOf(a.verdict) - classOf(b.verdict) ||
        levels.indexOf(a.clause.level) - levels.indexOf(b.clause.level) ||
        compare(place(a), place(b)),
    );
}

function classOf(verdict: ClauseOutcome): number {
  return classes.findIndex((members) => members.includes(verdict));
}

/** Without a subtraction, which knows no difference between two infinities. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
