import type { JudgedRun } from '../conformance/make-conformance.ts';
import { isUnreached } from '../verdicts/unreached.ts';
import { suiteScenarios, type SuiteScenario } from './suite-scenarios.ts';
import { readingsHeld, type SuiteSource } from './suite-source.ts';

/** What was judged, and by which readings and without which features. */
type Judged = Pick<JudgedRun, 'scenarios' | 'readings' | 'moot'>;

/**
 * Tells of a clause whether every scenario of it was judged that can be: those of the readings that the target holds, and of features that
 * it has. Of a shard, or of failures that are run again, it may be a part.
 */
export function judgedWhole(
  source: Pick<SuiteSource, 'root' | 'features' | 'clauses'>,
  { scenarios, readings, moot = {} }: Judged,
): (clause: string) => boolean {
  const judged = new Set(scenarios.filter((one) => !isUnreached(one)).map(({ id }) => id));
  const held = readingsHeld([...source.clauses.clauses.values()], readings);
  const isMeant = ({ readings: bound, needs, clause }: SuiteScenario) =>
    bound.every((one) => held[one.clause] === one.reading) &&
    !needs.some((feature) => moot[clause ?? '']?.probed?.includes(feature) === true);
  let all: readonly SuiteScenario[] | undefined;
  return (id) => {
    // Most targets declare nothing that this is asked for.
    all ??= suiteScenarios(source).filter(isMeant);
    return all.every((one) => one.clause !== id || judged.has(one.id));
  };
}
