import type { Clause, Level } from '../clauses/clause-types.ts';
import type { Moot, MootClauses } from './moot.ts';
import type { Recorded, ScenarioVerdict } from './scenario-verdict.ts';
import { isUnreached, whyUnreached } from './unreached.ts';
import { worst } from './verdict.ts';
import type { ClauseOutcome, Verdict } from './verdict.ts';

/** The part of a clause that judging needs. */
export type JudgedClause = Pick<Clause, 'id' | 'level'>;

/** A clause as it was judged. */
export interface ClauseVerdict<C extends JudgedClause = JudgedClause> {
  readonly clause: C;
  readonly verdict: ClauseOutcome;
  /** Its own; of a moot clause the probes that see whether it is. */
  readonly scenarios: readonly ScenarioVerdict[];
  /** Left out of a clause that has an object on the target, as far as anybody says. */
  readonly moot?: Moot;
  /** Why it is `not-applicable`, or `inconclusive` since the run ended before some of it: a fragment of a sentence. */
  readonly because?: string;
  /** What was seen, for MAY clauses: each distinct value once. */
  readonly recorded: readonly Recorded[];
}

/**
 * Judges each clause by the worst of its scenarios, in the order the clauses are given.
 * A clause that has no scenario is a `harness-error`: whoever chose the clauses promised some for them. One that the run ended before is
 * `inconclusive`, a MAY clause included: what was not looked at can neither pass nor be recorded. A moot clause is judged
 * by the probes that it hangs on: what would have to be absent for it to be moot must have been looked for, and not been seen.
 */
export function clauseVerdicts<C extends JudgedClause>(
  clauses: readonly C[],
  scenarios: readonly ScenarioVerdict[],
  moot: MootClauses = {},
): ClauseVerdict<C>[] {
  return clauses.map((clause) => {
    const why = moot[clause.id];
    const own = scenarios.filter((one) => hangsOn(one, { id: clause.id, moot: why }));
    return why === undefined ? judged(clause, own) : judgedMoot(clause, own, why);
  });
}

function judged<C extends JudgedClause>(
  clause: C,
  own: readonly ScenarioVerdict[],
): ClauseVerdict<C> {
  const verdict = judgeClause(clause.level, own);
  return {
    ...{ clause, verdict, scenarios: own },
    ...becauseOf(verdict, own),
    recorded: clause.level === 'MAY' ? distinct(own.flatMap((one) => one.recorded)) : [],
  };
}

function becauseOf(
  verdict: ClauseOutcome,
  own: readonly ScenarioVerdict[],
): Pick<ClauseVerdict, 'because'> {
  const because = verdict === 'inconclusive' ? whyUnreached(own) : undefined;
  return because === undefined ? {} : { because };
}

function judgedMoot<C extends JudgedClause>(
  clause: C,
  own: readonly ScenarioVerdict[],
  moot: Moot,
): ClauseVerdict<C> {
  const { probed, because, partly } = moot;
  if (partly) return { ...judged(clause, unlessAlone(clause.id, own)), moot };
  const absent = probed === undefined || worst(own.map((one) => one.verdict)) === 'pass';
  const verdict = absent ? 'not-applicable' : judgeClause(clause.level, own);
  return {
    ...{ clause, moot, scenarios: own, recorded: [], verdict },
    ...(absent ? { because } : becauseOf(verdict, own)),
  };
}

/** Probes that pass prove nothing of a clause of which no example was run. */
function unlessAlone(id: string, own: readonly ScenarioVerdict[]): readonly ScenarioVerdict[] {
  const isAlone = own.every(({ clause }) => clause !== id);
  return isAlone ? own.filter(({ verdict }) => verdict !== 'pass') : own;
}

/** Whether a clause is judged by this scenario: its own, or where it is moot one that probes what must be absent. */
export function hangsOn(
  { clause, probes }: Pick<ScenarioVerdict, 'clause' | 'probes'>,
  { id, moot }: { readonly id: string; readonly moot: Moot | undefined },
): boolean {
  const isOwn = clause === id && (moot === undefined || moot.partly === true);
  return isOwn || (probes !== undefined && moot?.probed?.includes(probes) === true);
}

function judgeClause(level: Level, scenarios: readonly ScenarioVerdict[]): ClauseOutcome {
  const verdict = worst(scenarios.map((one) => one.verdict)) ?? 'harness-error';
  if (level !== 'MAY' || isOurs(verdict)) return verdict;
  return scenarios.some(isUnreached) ? 'inconclusive' : 'recorded';
}

/** Nothing about the target can be recorded when we, or the way to it, were broken. */
function isOurs(verdict: Verdict): boolean {
  return verdict === 'harness-error' || verdict === 'config-error';
}

function distinct(recorded: readonly Recorded[]): Recorded[] {
  return [...new Map(recorded.map((one) => [`${one.what}\n${one.value}`, one])).values()];
}
