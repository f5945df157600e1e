import type { JudgedRun } from '../conformance/make-conformance.ts';
import { suiteIdentity } from '../conformance/suite-identity.ts';
import { titlesOf } from '../run/judge-target.ts';
import { clausesOf, profileOf } from '../run/suite-source.ts';
import type { SuiteSource } from '../run/suite-source.ts';
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
  return {
    ...{ target: report.target, seed: report.seed, profile, scenarios },
    ...titlesOf(profileOf(source, profile)),
    suite: suiteIdentity(source.root),
    clauses: partVerdicts(clauses, {
      scenarios,
      partial: failuresOf !== undefined,
      ...moot,
    }),
    readings: shard.readings,
    ...moot,
    ...(report.identity && { identity: report.identity }),
    ...(report.variants && { variants: report.variants }),
    ...(report.patience && { patience: report.patience }),
    problem: problemOf(shards),
    seconds: shards.reduce((sum, one) => sum + one.report.seconds, 0),
    ...(failuresOf === undefined ? {} : { part: { failuresOf } }),
  };
}

function problemOf(shards: readonly ShardReport[]): string | undefined {
  const problems = shards.flatMap(({ report: { problem }, shard: { number, of } }) =>
    problem === undefined ? [] : [`Shard ${number} of ${of}: ${problem}`],
  );
  return problems.length === 0 ? undefined : problems.join('\n');
}
