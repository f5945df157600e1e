import type { Statement } from '../../steps/statement/index.ts';
import { suiteScenarios, type SuiteScenario } from '../run/suite-scenarios.ts';
import { readingsHeld, type SuiteSource } from '../run/suite-source.ts';

type Source = Pick<SuiteSource, 'root' | 'features' | 'clauses'>;

/** How many queues the scenarios of a clause need at the most, for each clause that a statement claims and that needs any. */
export function queuesNeeded(
  source: Source,
  { claims }: Pick<Statement, 'claims'>,
): ReadonlyMap<string, number> {
  const { clauses } = source.clauses;
  const isThere = (feature: string) => claims.features[feature] !== 'unsupported';
  const chosen = readingsHeld([...clauses.values()], claims.interpretations);
  const isJudged = ({ clause, needs, readings }: SuiteScenario) => {
    const { profile = '', feature = '' } = clauses.get(clause ?? '') ?? {};
    return (
      claims.profiles.includes(profile) &&
      [feature, ...needs].every(isThere) &&
      readings.every((one) => chosen[one.clause] === one.reading)
    );
  };
  const needed = new Map<string, number>();
  for (const { clause, queues } of suiteScenarios(source).filter(isJudged)) {
    const id = clause ?? '';
    if (queues > (needed.get(id) ?? 0)) needed.set(id, queues);
  }
  return needed;
}
