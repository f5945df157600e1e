import type { Clause } from '../clauses/clause-types.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import type { ClauseOutcome } from '../verdicts/verdict.ts';

/** What the main process asks of a worker: to load a package's suite, once and first, and then one run after another. */
export type Request =
  | { readonly kind: 'load'; readonly root: string }
  | { readonly kind: 'judge'; readonly task: Task };

/** One target to judge. */
export interface Task {
  readonly target: string;
  readonly seed: number;
  /** By what it is judged, one run each. */
  readonly parts: readonly Part[];
  /** Milliseconds for each run. */
  readonly budgetMs: number;
}

/** Clauses of one profile. */
export interface Part {
  readonly profile: string;
  /** Only these; all when empty. */
  readonly clauses: readonly string[];
}

/** What a worker answers. `loaded`: it waits for tasks. `broken`: no target can be judged at all, since the suite does not load. */
export type Answer =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'judged'; readonly result: TargetResult }
  | { readonly kind: 'broken'; readonly sentence: string };

/** What the self-test needs to know of a judged run; small enough to travel between processes. */
export interface TargetResult {
  readonly clauses: readonly JudgedTwinClause[];
  readonly scenarios: readonly JudgedTwinScenario[];
  readonly problem?: string;
  readonly seconds: number;
}

export interface JudgedTwinClause extends Pick<Clause, 'id' | 'level'> {
  readonly verdict: ClauseOutcome;
}

export type JudgedTwinScenario = Pick<
  ScenarioVerdict,
  'id' | 'name' | 'clause' | 'verdict' | 'thrown' | 'message' | 'step' | 'thenPatterns'
>;

/** Leaves out what only a report needs. A twin of which not all was judged proves nothing, whatever the rest says. */
export function toResult(run: JudgedRun): TargetResult {
  const { clauses, scenarios, problem = run.outOfTime, seconds } = run;
  return {
    clauses: clauses.map(({ clause: { id, level }, verdict }) => ({ id, level, verdict })),
    scenarios: scenarios.map(slim),
    ...(problem === undefined ? {} : { problem }),
    seconds,
  };
}

/** What several runs of one target say together. */
export function together(results: readonly TargetResult[]): TargetResult {
  const problem = results.find((one) => one.problem !== undefined)?.problem;
  return {
    clauses: results.flatMap(({ clauses }) => clauses),
    scenarios: results.flatMap(({ scenarios }) => scenarios),
    ...(problem === undefined ? {} : { problem }),
    seconds: results.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

function slim(scenario: ScenarioVerdict): JudgedTwinScenario {
  const { id, name, clause, verdict, thenPatterns, thrown, message, step } = scenario;
  return {
    ...{ id, name, clause, verdict, thenPatterns },
    ...(thrown === undefined ? {} : { thrown }),
    ...(message === undefined ? {} : { message }),
    ...(step === undefined ? {} : { step }),
  };
}
