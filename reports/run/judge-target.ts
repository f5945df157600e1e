import type { Profile } from '../clauses/clause-types.ts';
import { readingTagExpression } from '../clauses/tag-names.ts';
import { suiteIdentity } from '../conformance/suite-identity.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { runSuite } from '../engine/run-suite.ts';
import type { SuiteOptions, SuiteRun } from '../engine/suite-options.ts';
import { clauseVerdicts } from '../verdicts/clause-verdicts.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import { scenarioVerdicts } from '../verdicts/scenario-verdicts.ts';
import { isOnScreen, readingsOfTarget } from './catalogue.ts';
import { clausesOf, profileOf, readingsHeld } from './suite-source.ts';
import type { SuiteSource } from './suite-source.ts';

/** Which target to judge, and how. Names must exist: `resolveRequest` sees to that. */
export interface JudgeOptions extends Omit<SuiteOptions, 'root' | 'profiles' | 'readings'> {
  readonly profile: string;
}

/** Milliseconds for a run on a screen: half an hour, where the machine has much else to do. */
const screenBudgetMs = 1_800_000;

/** Runs the suite against one target and judges every clause asked for. */
export async function judgeTarget(source: SuiteSource, options: JudgeOptions): Promise<JudgedRun> {
  const { target, profile, seed } = options;
  const chosen = readingsOfTarget(source.catalogue, target);
  const run = await runSuite(suiteOptions(source, options, chosen));
  const wanted = new Set(options.clauses ?? []);
  const clauses = clausesOf(source, profile).filter(
    ({ id }) => wanted.size === 0 || wanted.has(id),
  );
  const scenarios = scenarioVerdicts(run.messages);
  return {
    target,
    seed,
    profile,
    ...titlesOf(profileOf(source, profile)),
    suite: suiteIdentity(source.root),
    clauses: clauseVerdicts(clauses, scenarios),
    scenarios,
    readings: readingsHeld(clauses, chosen),
    problem: problemOf(run, scenarios, new Set(clauses.map(({ id }) => id))),
    seconds: run.seconds,
  };
}

function titlesOf({ flows, documents }: Profile): Pick<JudgedRun, 'flows' | 'documents'> {
  const titles = Object.entries(documents).map(([key, { title }]) => [key, title] as const);
  return { flows, documents: Object.fromEntries(titles) };
}

function suiteOptions(
  source: SuiteSource,
  options: JudgeOptions,
  chosen: Readonly<Record<string, string>>,
): SuiteOptions {
  const { profile, ...rest } = options;
  const readings = readingTagExpression(source.clauses.clauses, chosen);
  const patience = isOnScreen(options.target) ? { budgetMs: screenBudgetMs } : {};
  return { ...patience, ...rest, root: source.root, profiles: [profile], readings };
}

function problemOf(
  run: SuiteRun,
  scenarios: readonly ScenarioVerdict[],
  known: ReadonlySet<string>,
): string | undefined {
  const stray = scenarios.filter(({ clause }) => clause === null || !known.has(clause));
  if (run.problem !== undefined) return run.problem;
  if (stray.length === 0) return undefined;
  return `${stray.length} scenarios belong to no clause that is judged, the first is ${stray[0]?.id}.`;
}
