import type { Counts } from '../conformance/conformance.ts';
import type { FaultyTwin, LawfulTwin, NullTarget } from '../run/catalogue.ts';
import { brokenBy, declaredVariants } from '../variants/effects.ts';
import { byCause } from '../verdicts/first-cause.ts';
import { isQuiet } from '../verdicts/verdict.ts';
import type { ClauseOutcome } from '../verdicts/verdict.ts';
import type { JudgedTwinClause, TargetResult } from './protocol.ts';
import type {
  BaselineResult,
  Failing,
  FaultyResult,
  Kill,
  LawfulResult,
  NullResult,
} from './selftest-report.ts';
import type { Outcome } from './worker-pool.ts';

const nothing: TargetResult = { clauses: [], scenarios: [], seconds: 0 };

/** What is known of a target: nothing but the problem when it could not be judged. */
function known(outcome: Outcome): { readonly result: TargetResult; readonly problem?: string } {
  if (!outcome.judged) return { result: nothing, problem: outcome.problem };
  const { problem } = outcome.result;
  return { result: outcome.result, ...(problem === undefined ? {} : { problem }) };
}

/** A faulty twin passes when its own clause fails by a named assertion and is the first to be named. */
export function judgeFaulty(
  twin: FaultyTwin,
  outcome: Outcome,
  rank: ReadonlyMap<string, number>,
): FaultyResult {
  const { result, ...problem } = known(outcome);
  const own = result.clauses.find(({ id }) => id === twin.clause);
  const killedBy = killsOf(twin.clause, result);
  const killed = own?.verdict === 'fail' && killedBy.length > 0;
  const firstNamed = firstOf(result.clauses, rank);
  const namedFirst = firstNamed === twin.clause;
  return {
    id: twin.id,
    clause: twin.clause,
    story: twin.story,
    passed: killed && namedFirst && problem.problem === undefined,
    killed,
    killedBy,
    otherClauses: otherMusts(twin.clause, result.clauses),
    namedFirst,
    ...(firstNamed === undefined ? {} : { firstNamed }),
    ...problem,
  };
}

function killsOf(clause: string, { scenarios }: TargetResult): Kill[] {
  return scenarios
    .filter((one) => one.clause === clause && one.verdict === 'fail')
    .filter(({ thrown }) => thrown === 'CheckFailed' || thrown === 'Refused')
    .map(({ name, step, message }) => ({
      scenario: name,
      step: step?.pattern ?? step?.text ?? '',
      message: message ?? '',
    }));
}

function firstOf(
  clauses: readonly JudgedTwinClause[],
  rank: ReadonlyMap<string, number>,
): string | undefined {
  const verdicts = clauses.map(({ verdict, ...clause }) => ({
    clause,
    verdict,
    scenarios: [],
    recorded: [],
  }));
  return byCause(verdicts, rank)[0]?.clause.id;
}

function otherMusts(own: string, clauses: readonly JudgedTwinClause[]): string[] {
  return clauses
    .filter(({ id, level, verdict }) => id !== own && level === 'MUST' && verdict !== 'pass')
    .map(({ id }) => id);
}

/**
 * A lawful twin passes when every MUST and SHOULD clause does, by the readings it names. Those that its variants break must fail; one
 * of them that does not is told among `fails` as well.
 */
export function judgeLawful(
  { id, allows, variants = {} }: LawfulTwin,
  outcome: Outcome,
): LawfulResult {
  const broken = brokenBy(declaredVariants(variants));
  const { result } = known(outcome);
  const asDeclared = ({ id: clause, verdict }: JudgedTwinClause) =>
    broken.has(clause) ? verdict === 'fail' : isQuiet(verdict);
  const { fails, passed, ...problem } = judgeWhole(outcome, asDeclared);
  const breaks = result.clauses.filter((each) => broken.has(each.id)).map((each) => each.id);
  return {
    ...{ id, allows, passed, verdict: passed ? 'pass' : 'fail', fails },
    ...(breaks.length > 0 && { breaks }),
    ...problem,
  };
}

export function judgeBaseline(target: string, outcome: Outcome): BaselineResult {
  return { target, ...judgeWhole(outcome) };
}

function judgeWhole(
  outcome: Outcome,
  isGood = ({ verdict }: JudgedTwinClause) => isQuiet(verdict),
): Omit<BaselineResult, 'target'> {
  const { result, ...problem } = known(outcome);
  const fails = result.clauses.filter((clause) => !isGood(clause));
  const judged = result.clauses.length > 0 && problem.problem === undefined;
  return {
    passed: judged && fails.length === 0,
    fails: fails.map((clause) => failing(clause, result)),
    ...problem,
  };
}

function failing({ id, verdict }: JudgedTwinClause, { scenarios }: TargetResult): Failing {
  const first = scenarios.find((one) => one.clause === id && one.verdict !== 'pass');
  return {
    clause: id,
    verdict,
    ...(first === undefined ? {} : { scenario: first.name }),
    ...(first?.message === undefined ? {} : { message: first.message }),
  };
}

/** A null target passes (the self-test) when it was judged and no MUST or SHOULD clause passed on it. */
export function judgeNull({ id, story }: NullTarget, outcome: Outcome): NullResult {
  const { result, ...problem } = known(outcome);
  const green = result.clauses.filter(({ verdict }) => verdict === 'pass');
  const clausesPassed = green.map((clause) => clause.id);
  const judged = result.clauses.length > 0 && problem.problem === undefined;
  const passed = judged && clausesPassed.length === 0;
  return { id, story, passed, clausesPassed, verdicts: count(result.clauses), ...problem };
}

function count(clauses: readonly JudgedTwinClause[]): Counts {
  const counts: Partial<Record<ClauseOutcome, number>> = {};
  for (const { verdict } of clauses) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
