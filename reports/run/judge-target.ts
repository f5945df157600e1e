import type { Identity } from '../../steps/statement/index.ts';
import type { Clause, Profile } from '../clauses/clause-types.ts';
import { readingTagExpression } from '../clauses/tag-names.ts';
import { patienceOf } from '../conformance/patience.ts';
import { suiteIdentity } from '../conformance/suite-identity.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { placesByFile } from '../engine/plan-suite.ts';
import { runSuite } from '../engine/run-suite.ts';
import type { SuiteOptions, SuiteRun } from '../engine/suite-options.ts';
import type { MootClauses } from '../verdicts/moot.ts';
import { partVerdicts } from '../verdicts/part-verdicts.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import { scenarioVerdicts } from '../verdicts/scenario-verdicts.ts';
import { withUnreached } from '../verdicts/unreached.ts';
import { declaredVariants, mootBy, toDeclared, variantTagExpression } from '../variants/effects.ts';
import type { DeclaredVariant } from '../variants/effects.ts';
import { confront } from '../variants/untrue.ts';
import { absentFeatures, clausesWithout, tagsInNeedOf } from './absent-features.ts';
import { asSetUp } from './as-set-up.ts';
import { isOnScreen, readingsOfTarget, variantsOfTarget } from './catalogue.ts';
import { chooseScenarios } from './choose-scenarios.ts';
import type { Narrowing } from './choose-scenarios.ts';
import { judgedWhole } from './judged-whole.ts';
import type { SuiteScenario } from './suite-scenarios.ts';
import { clausesOf, profileOf, readingsHeld } from './suite-source.ts';
import type { SuiteSource } from './suite-source.ts';

/** Which target to judge, and how. Names must exist: `resolveRequest` sees to that. */
export interface JudgeOptions
  extends
    Omit<SuiteOptions, 'root' | 'profiles' | 'readings' | 'scenarios' | 'leftOut' | 'probes'>,
    Narrowing {
  readonly profile: string;
  /** Features that the target has not; by default those that it says it has not. They are probed, and their clauses are not run. */
  readonly absent?: readonly string[];
  /** More clauses without an object on this target; those of other profiles may be among them. They are not run. */
  readonly moot?: MootClauses;
  /** Scenarios that were not reached when they were recorded, by their ids, with the reason: whatever their recording says. */
  readonly notReached?: Readonly<Record<string, string>>;
}

/** Milliseconds for a run on a screen or through a driver: half an hour, where the machine has much else to do. */
const screenBudgetMs = 1_800_000;
/** By a wall clock, a working day: every wait is a real one. */
const wallBudgetMs = 8 * 3_600_000;

/**
 * Runs the suite against one target and judges every clause asked for.
 * @throws BadInput when the scenarios were narrowed until none was left.
 */
export async function judgeTarget(source: SuiteSource, options: JudgeOptions): Promise<JudgedRun> {
  const { target, profile, seed, statement } = options;
  const { held, declared, clauses, moot, suite } = prepared(source, options);
  const chosen = isNarrowed(options) ? await chooseScenarios(source, suite, options) : undefined;
  const run = await runSuite({
    ...suite,
    ...(chosen && { scenarios: placesByFile(chosen.own) }),
  });
  const scenarios = withUnreached(scenarioVerdicts(run.messages), options.notReached);
  const judged = { scenarios, partial: chosen !== undefined, moot };
  const readings = readingsHeld(clauses, held);
  const { problem, ...told } = confront(partVerdicts(clauses, judged), {
    ...{ declared, shown: statement && target },
    isWhole: judgedWhole(source, { scenarios, readings, moot }),
  });
  return {
    ...{ target, seed, profile, scenarios },
    ...titlesOf(profileOf(source, profile)),
    suite: suiteIdentity(source.root),
    ...told,
    ...(Object.keys(moot).length > 0 && { moot }),
    readings,
    problem: problemOf(run, scenarios, new Set(clauses.map(({ id }) => id))) ?? problem,
    ...(statement && { patience: patienceOf(statement), ...identityOf(statement.identity) }),
    ...(run.outOfTime !== undefined && { outOfTime: run.outOfTime }),
    seconds: run.seconds,
    ...(chosen && { chosen: chosen.all.map(({ id }) => id) }),
  };
}

/** The recording of a target of ours has a statement without a version. */
function identityOf(identity: Identity): Pick<JudgedRun, 'identity'> {
  return identity.version === '' ? {} : { identity };
}

/**
 * The scenarios that a run with these options would be made of, in the order of the feature files.
 * @throws BadInput when there is none.
 */
export async function scenariosPlanned(
  source: SuiteSource,
  options: JudgeOptions,
): Promise<readonly SuiteScenario[]> {
  const { suite } = prepared(source, options);
  return (await chooseScenarios(source, suite, options)).all;
}

/** What the target claims, and what follows from it for the run. */
function prepared(source: SuiteSource, options: JudgeOptions) {
  const { target, statement } = options;
  const held = statement?.claims.interpretations ?? readingsOfTarget(source.catalogue, target);
  const declared = variantsDeclared(source, options);
  const clauses = clausesWanted(source, options);
  const absent = options.absent ?? absentFeatures(source.catalogue, options);
  const others = { ...mootBy(declared), ...options.moot };
  const without = asSetUp(clausesWithout(absent, source, held), source, statement);
  const moot = mootAmong(clauses, without, others);
  const suite = {
    ...suiteOptions(source, options, { held, declared }),
    ...withoutMoot(moot, absent),
  };
  return { held, declared, clauses, moot, suite };
}

/** Where the target says that it does not work as documented. */
function variantsDeclared(
  { catalogue }: SuiteSource,
  { target, statement }: Pick<JudgeOptions, 'target' | 'statement'>,
): readonly DeclaredVariant[] {
  return declaredVariants(statement?.claims.variants ?? variantsOfTarget(catalogue, target));
}

/** Why each of these is moot: for a feature that is absent, unless only some of its examples need that and there is another reason. */
function mootAmong(
  clauses: readonly Clause[],
  without: MootClauses,
  others: MootClauses = {},
): MootClauses {
  return Object.fromEntries(
    clauses.flatMap(({ id }) => {
      const [lack, other] = [without[id], others[id]];
      const why = lack?.partly ? (other ?? lack) : (lack ?? other);
      return why === undefined ? [] : [[id, why] as const];
    }),
  );
}

/** Moot clauses are not run, nor what needs a feature that is absent; what they hang on is probed. */
function withoutMoot(
  moot: MootClauses,
  absent: readonly string[],
): Pick<SuiteOptions, 'leftOut' | 'probes'> {
  const probed = Object.values(moot).flatMap((one) => one.probed ?? []);
  const whole = Object.keys(moot).filter((id) => moot[id]?.partly !== true);
  const leftOut = [...whole, ...tagsInNeedOf(absent)];
  return { leftOut, probes: [...new Set(probed)] };
}

function isNarrowed({ only, shard }: Narrowing): boolean {
  return only !== undefined || shard !== undefined;
}

/** The clauses to judge; all of the profile where none is named. */
export function clausesWanted(
  source: SuiteSource,
  { profile, clauses = [] }: Pick<JudgeOptions, 'profile' | 'clauses'>,
): Clause[] {
  const wanted = new Set(clauses);
  return clausesOf(source, profile).filter(({ id }) => wanted.size === 0 || wanted.has(id));
}

/** Titles of flows and documents as reports show them. */
export function titlesOf({ flows, documents }: Profile): Pick<JudgedRun, 'flows' | 'documents'> {
  const titles = Object.entries(documents).map(([key, { title }]) => [key, title] as const);
  return { flows, documents: Object.fromEntries(titles) };
}

/** What a target claims of how it works. */
interface Claimed {
  readonly held: Readonly<Record<string, string>>;
  readonly declared: readonly DeclaredVariant[];
}

function suiteOptions(
  source: SuiteSource,
  options: JudgeOptions,
  { held, declared }: Claimed,
): SuiteOptions {
  const { profile, ...rest } = options;
  const readings = readingTagExpression(source.clauses.clauses, held);
  const narrowed = [readings, variantTagExpression(declared)].filter((each) => each !== '');
  return {
    ...patienceWith(options),
    ...rest,
    ...{ root: source.root, profiles: [profile], readings: narrowed.join(' and ') },
    ...(declared.length > 0 && { declared: toDeclared(declared) }),
  };
}

function patienceWith({ target, statement }: JudgeOptions): Partial<SuiteOptions> {
  if (statement?.clock.kind === 'wall') return { budgetMs: wallBudgetMs };
  return statement || isOnScreen(target) ? { budgetMs: screenBudgetMs } : {};
}

function problemOf(
  run: SuiteRun,
  scenarios: readonly ScenarioVerdict[],
  known: ReadonlySet<string>,
): string | undefined {
  const stray = scenarios.filter(
    ({ clause, probes }) => probes === undefined && (clause === null || !known.has(clause)),
  );
  if (run.problem !== undefined) return run.problem;
  if (stray.length === 0) return undefined;
  return `${stray.length} scenarios belong to no clause that is judged, the first is ${stray[0]?.id}.`;
}
