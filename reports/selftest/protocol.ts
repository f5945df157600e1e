import type { Clause } from '../clauses/clause-types.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import type { ClauseOutcome } from '../verdicts/verdict.ts';

/** What the main process asks of a worker: to load a package's suite, once and first, and then one run after another. */
export type Request =
  | { readonly kind: 'load'; readonly root: string }
  | { readonly kind: 'judge'; readonly task: Task };

/** One run of the suite. */
export interface Task {
  readonly target: string;
  readonly profile: string;
  readonly seed: number;
  /** Only these; all when empty. */
  readonly clauses: readonly string[];
  /** Milliseconds for the run. */
  readonly budgetMs: number;
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

/** Leaves out what only a report needs. */
export function toResult({ clauses, scenarios, problem, seconds }: JudgedRun): TargetResult {
  return {
    clauses: clauses.map(({ clause: { id, level }, verdict }) => ({ id, level, verdict })),
    scenarios: scenarios.map(slim),
    ...(problem === undefined ? {} : { problem }),
    seconds,
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
