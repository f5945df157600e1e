import type { Identity } from '../../steps/statement/index.ts';
import type { ClauseVerdict } from '../verdicts/clause-verdicts.ts';
import { profileVerdict } from '../verdicts/profile-verdict.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import type { MootClauses } from '../verdicts/moot.ts';
import { isUnreached } from '../verdicts/unreached.ts';
import type { ClauseOutcome } from '../verdicts/verdict.ts';
import { digestOf } from './canonical.ts';
import { conformanceSchema } from './conformance.ts';
import type {
  Conformance,
  ConformanceClause,
  ConformanceScenario,
  ScenarioCounts,
  SuiteIdentity,
} from './conformance.ts';
import type { DeclaredVariant } from './declared-variant.ts';
import type { KnownFailures } from './known-failures.ts';
import type { Part, ShardPlan } from './part.ts';
import type { Patience } from './patience.ts';
import type { Replay } from './replay.ts';
import type { ReportedClause } from './reported-clause.ts';
import { unprobedIn } from './unprobed.ts';

/** One judged run, ready to be reported. */
export interface JudgedRun {
  readonly target: string;
  /** Of a target with a statement. */
  readonly identity?: Identity;
  /** Left out where the target works as documented, as far as it says. */
  readonly variants?: readonly DeclaredVariant[];
  readonly seed: number;
  readonly suite: SuiteIdentity;
  readonly profile: string;
  /** Profiles that are claimed as well and that this run does not judge. */
  readonly unjudged?: readonly string[];
  readonly clauses: readonly ClauseVerdict<ReportedClause>[];
  /** Those that the run ended before are among them, and `inconclusive`. */
  readonly scenarios: readonly ScenarioVerdict[];
  /** Its time was used up (a sentence), so that not all of it was judged: enough for a report, and not for whoever wants the whole. */
  readonly outOfTime?: string;
  /** Ids of the scenarios that were chosen, where they are not all of the clauses; those of other shards are among them. */
  readonly chosen?: readonly string[];
  /** It is a part of a run whose MUST clauses are judged in other parts: its SHOULD clauses alone do not fail it. */
  readonly mustsElsewhere?: boolean | undefined;
  readonly part?: Omit<Part, 'shard'> & { readonly shard?: ShardPlan };
  /** How the failures compare with those that were listed as known. */
  readonly known?: KnownFailures;
  /** It was judged by a recording. */
  readonly replay?: Replay;
  /** Title by key, for sources. */
  readonly documents: Readonly<Record<string, string>>;
  /** Title by flow. */
  readonly flows: Readonly<Record<string, string>>;
  /** Reading by clause id, for clauses that have several. */
  readonly readings: Readonly<Record<string, string>>;
  /** Clauses of the run without an object on the target. */
  readonly moot?: MootClauses;
  /** Left out where the target was judged to the second, and at once. */
  readonly patience?: Patience | undefined;
  readonly problem?: string | undefined;
  /** Wall time. */
  readonly seconds: number;
}

/** Writes the conformance report. Its digest is the same for the same seed, target and suite in any order of execution. */
export function makeConformance(run: JudgedRun): Conformance {
  const { verdict, counts, except } = profileVerdict(run.profile, run.clauses);
  const lasting = {
    schema: conformanceSchema,
    target: run.target,
    seed: run.seed,
    suite: run.suite,
    profiles: [{ name: run.profile, verdict, ...(except.length > 0 && { except }) }],
    verdicts: { must: counts.MUST, should: counts.SHOULD, may: counts.MAY },
    clauses: run.clauses.map((clause) => toClause(clause, run.readings)),
    scenarios: scenarioCounts(run.scenarios),
    ...notJudgedOf(run),
    ...(run.patience === undefined ? {} : { patience: run.patience }),
    ...(run.problem === undefined ? {} : { problem: run.problem }),
    ...partOf(run),
  } as const;
  const seconds = Math.round(run.seconds * 1000) / 1000;
  const unprobed = unprobedIn(run);
  const known = run.known === undefined ? {} : { known: run.known };
  const replay = run.replay === undefined ? {} : { replay: run.replay };
  return {
    ...lasting,
    ...(run.identity && { identity: run.identity }),
    ...(run.unjudged && { unjudged: run.unjudged }),
    ...(run.variants && { variants: run.variants }),
    ...(unprobed.length > 0 && { unprobed }),
    ...known,
    ...leftOverOf(run),
    ...replay,
    seconds,
    digest: digestOf(withoutWording(lasting)),
  };
}

function leftOverOf({ scenarios }: JudgedRun): Pick<Conformance, 'leftOver'> {
  const leftOver = scenarios.flatMap(({ id, leftOver: all = [] }) =>
    all.map((what) => ({ scenario: id, what })),
  );
  return leftOver.length === 0 ? {} : { leftOver };
}

function notJudgedOf({ scenarios }: JudgedRun): Pick<Conformance, 'notJudged'> {
  const notJudged = scenarios.filter(isUnreached);
  return notJudged.length === 0 ? {} : { notJudged: notJudged.map(({ id }) => id) };
}

function partOf({ part, scenarios }: JudgedRun): Pick<Conformance, 'part'> {
  if (part === undefined) return {};
  const { shard, ...rest } = part;
  if (shard === undefined) return { part: rest };
  return { part: { ...rest, shard: { ...shard, scenarios } } };
}

/** Counts scenarios; whatever is not a pass has failed. */
export function scenarioCounts(scenarios: readonly ScenarioVerdict[]): ScenarioCounts {
  const verdicts: Partial<Record<ClauseOutcome, number>> = {};
  for (const { verdict } of scenarios) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  const passed = verdicts.pass ?? 0;
  return { total: scenarios.length, passed, failed: scenarios.length - passed, verdicts };
}

function toClause(
  { clause, verdict, because, scenarios, recorded }: ClauseVerdict<ReportedClause>,
  readings: Readonly<Record<string, string>>,
): ConformanceClause {
  const reading = readings[clause.id];
  return {
    id: clause.id,
    level: clause.level,
    title: clause.title,
    verdict,
    ...(because === undefined ? {} : { because }),
    source: clause.source,
    ...(reading === undefined ? {} : { reading }),
    ...(clause.level === 'MAY' ? { recorded } : {}),
    scenarios: scenarios.map(toScenario),
  };
}

function toScenario({ id, name, verdict, message, rerun }: ScenarioVerdict): ConformanceScenario {
  const traces = rerun?.traces ?? [];
  return {
    ...{ id, name, verdict },
    ...(message === undefined ? {} : { message }),
    ...(traces.length === 0 ? {} : { traces }),
  };
}

/** What equal runs have in common. Which failures are known hangs on the day as well, and what is left over on what was there. */
type Lasting = Omit<Conformance, 'seconds' | 'digest' | 'known' | 'leftOver' | 'replay'>;

/** Messages may tell wall-clock times of a slow target, so the digest goes by verdicts and recorded values only. */
function withoutWording({ part, ...lasting }: Lasting): unknown {
  const clauses = lasting.clauses.map((clause) => ({
    ...clause,
    scenarios: clause.scenarios.map(({ id, verdict }) => ({ id, verdict })),
  }));
  return { ...lasting, ...identityOf(part), problem: lasting.problem !== undefined, clauses };
}

/** Of a shard its place among the others: all else in it is told by verdicts, or is wording and times. */
function identityOf(part: Part | undefined): object {
  if (part === undefined) return {};
  const { shard, ...rest } = part;
  return { part: shard === undefined ? rest : { ...rest, shard: `${shard.number}/${shard.of}` } };
}
