import type { Statement } from '../../steps/statement/index.ts';
import type { MootClauses } from '../verdicts/moot.ts';
import { suiteScenarios } from './suite-scenarios.ts';
import type { SuiteSource } from './suite-source.ts';

/** What a statement says of who may set what. */
type Setting = Pick<Statement, 'administration' | 'consent'>;

const AS_IT_IS = 'and was looked for on the target as it is set up, for nobody may change that';

/**
 * The same clauses. Where a probe would set something that all of the tenant share, and nobody may, it is told that the feature was looked
 * for all the same: one that is there, and switched off, would not be seen.
 */
export function asSetUp(
  moot: MootClauses,
  source: Pick<SuiteSource, 'root' | 'features'>,
  statement: Setting | undefined,
): MootClauses {
  if (statement === undefined || mayBeSet(statement)) return moot;
  const setting = featuresSet(source);
  const told = Object.entries(moot).map(([id, why]) => {
    const isUnset = why.probed?.some((feature) => setting.has(feature)) === true;
    return [id, isUnset ? { ...why, because: `${why.because}, ${AS_IT_IS}` } : why] as const;
  });
  return Object.fromEntries(told);
}

function mayBeSet({ administration, consent }: Setting): boolean {
  return administration === 'driver' && consent.changesTenant;
}

/** The features whose probes set something that all share before they look. */
function featuresSet(source: Pick<SuiteSource, 'root' | 'features'>): ReadonlySet<string> {
  const probes = suiteScenarios(source).filter((one) => one.changesTenant);
  return new Set(probes.flatMap(({ probes: feature }) => feature ?? []));
}
