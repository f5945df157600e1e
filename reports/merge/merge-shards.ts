import type { Conformance } from '../conformance/conformance.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { suiteIdentity } from '../conformance/suite-identity.ts';
import { titlesOf } from '../run/judge-target.ts';
import { judgedWhole } from '../run/judged-whole.ts';
import { isStatement } from '../run/statement-of.ts';
import { clausesOf, profileOf } from '../run/suite-source.ts';
import { hasMusts } from '../run/with-part.ts';
import type { SuiteSource } from '../run/suite-source.ts';
import { declaredIn } from '../variants/effects.ts';
import { confront, untruth } from '../variants/untrue.ts';
import { partVerdicts } from '../verdicts/part-verdicts.ts';
import { byPlace } from '../verdicts/scenario-verdicts.ts';
import type { ShardReport } from './read-shards.ts';

/**
 * Puts shards that belong together (`refuseStrangers`) into the run that they were cut from: every clause is judged anew, by the scenarios
 * of all of them. Its time is the sum of theirs.
 */
export function mergeShards(
  source: SuiteSource,
  [first, ...others]: readonly [ShardReport, ...ShardReport[]],
): JudgedRun {
  const shards = [first, ...others].sort((a, b) => a.shard.number - b.shard.number);
  const { report, shard } = first;
  const profile = report.profiles[0]?.name ?? '';
  const wanted = new Set(shard.clauses);
  const clauses = clausesOf(source, profile).filter(({ id }) => wanted.has(id));
  const scenarios = shards.flatMap((one) => one.shard.scenarios).sort(byPlace);
  const moot = shard.moot && { moot: shard.moot };
  const failuresOf = report.part?.failuresOf;
  const partial = failuresOf !== undefined;
  const { problem, ...told } = confront(partVerdicts(clauses, { scenarios, partial, ...moot }), {
    ...{ declared: declaredIn(report.variants ?? []), shown: shownOf(report) },
    isWhole: judgedWhole(source, { scenarios, readings: shard.readings, ...moot }),
  });
  return {
    ...{ target: report.target, seed: report.seed, profile, scenarios },
    ...titlesOf(profileOf(source, profile)),
    suite: suiteIdentity(source.root),
    ...told,
    readings: shard.readings,
    ...moot,
    ...(report.identity && { identity: report.identity }),
    ...(report.unjudged && { unjudged: report.unjudged }),
    ...(report.patience && { patience: report.patience }),
    problem: problemOf(shards) ?? problem,
    seconds: shards.reduce((sum, one) => sum + one.report.seconds, 0),
    ...(failuresOf !== undefined && {
      part: { failuresOf },
      mustsElsewhere: hasMusts(clauses, shard.moot),
    }),
  };
}

function shownOf({ target }: Conformance): string | undefined {
  return isStatement(target) ? target : undefined;
}

/** What is wrong with the statement is found by the whole again, and not told twice. */
function problemOf(shards: readonly ShardReport[]): string | undefined {
  const problems = shards.flatMap(({ report, shard: { number, of } }) => {
    const { problem, variants = [] } = report;
    const untrue = declaredIn(variants.filter(({ truth }) => truth === 'untrue'));
    const isKnown = problem === undefined || problem === untruth(untrue, shownOf(report));
    return isKnown ? [] : [`Shard ${number} of ${of}: ${problem}`];
  });
  return problems.length === 0 ? undefined : problems.join('\n');
}
