import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { runSuite } from '../engine/run-suite.ts';
import type { SupportCode } from '../engine/support-code.ts';
import type { Rerun, ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import { scenarioVerdicts } from '../verdicts/scenario-verdicts.ts';
import { isUnreached } from '../verdicts/unreached.ts';
import { isOnScreen } from './catalogue.ts';

/** More would make a run that fails everywhere take twice its time. */
const mostTraced = 3;
/** Longest time for one scenario to be run once more, in ms. */
const limitMs = 60_000;

export interface TraceOptions {
  /** Folder of the package. */
  readonly root: string;
  /** Folder of the reports; traces go into `traces/` there, and those of the run before are removed. */
  readonly folder: string;
  readonly support: SupportCode;
  /** Called before each scenario that is run once more. */
  readonly onScenario: (scenario: ScenarioVerdict) => void;
  /** Once it is aborted no more are run again. */
  readonly interrupted?: AbortSignal;
}

/**
 * Runs the first scenarios that did not pass on a screen once more, now with a trace of all that happens there. One seed gives one
 * result, so the trace shows what went wrong; recording every scenario instead would make all runs half as long again.
 */
export async function traceFailures(run: JudgedRun, options: TraceOptions): Promise<JudgedRun> {
  rmSync(join(options.folder, 'traces'), { recursive: true, force: true });
  if (!isOnScreen(run.target)) return run;
  const failed = run.scenarios.filter((one) => one.verdict !== 'pass' && !isUnreached(one));
  const reruns = new Map<string, Rerun>();
  for (const [index, scenario] of failed.slice(0, mostTraced).entries()) {
    if (options.interrupted?.aborted === true) break;
    options.onScenario(scenario);
    const again = await runAgain(run, scenario, { ...options, number: index + 1 });
    if (again) reruns.set(scenario.id, again);
  }
  return withReruns(run, reruns);
}

async function runAgain(
  { target, seed }: JudgedRun,
  { uri, line, verdict }: ScenarioVerdict,
  { root, folder, support, interrupted, number }: TraceOptions & { readonly number: number },
): Promise<Rerun | undefined> {
  const below = `traces/${number}`;
  const traces = join(folder, below);
  mkdirSync(traces, { recursive: true });
  const scenarios = [`${uri}:${line}`];
  const { messages } = await runSuite({
    ...{ root, target, seed, support, scenarios, traces },
    budgetMs: limitMs,
    ...(interrupted && { interrupted }),
  });
  const again = scenarioVerdicts(messages)[0];
  if (interrupted?.aborted === true && again && isUnreached(again)) {
    rmSync(traces, { recursive: true, force: true });
    return undefined;
  }
  return {
    verdict: again?.verdict ?? verdict,
    traces: readdirSync(traces).map((name) => `${below}/${name}`),
  };
}

function withReruns(run: JudgedRun, reruns: ReadonlyMap<string, Rerun>): JudgedRun {
  const withRerun = (scenario: ScenarioVerdict) => {
    const rerun = reruns.get(scenario.id);
    return rerun === undefined ? scenario : { ...scenario, rerun };
  };
  // Verdicts stay: what a declared variant has made of them as well.
  const clauses = run.clauses.map((one) => ({ ...one, scenarios: one.scenarios.map(withRerun) }));
  return { ...run, scenarios: run.scenarios.map(withRerun), clauses };
}
