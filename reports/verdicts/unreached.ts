import { NOT_REACHED } from '../engine/end-early.ts';
import type { ClauseVerdict } from './clause-verdicts.ts';
import type { ScenarioVerdict } from './scenario-verdict.ts';

/** Whether the run ended before this scenario, or before its end: nothing of it was judged. */
export function isUnreached({ thrown }: Pick<ScenarioVerdict, 'thrown'>): boolean {
  return thrown === NOT_REACHED;
}

/** The same scenarios, of which those with a reason were not reached. */
export function withUnreached(
  scenarios: readonly ScenarioVerdict[],
  reasons: Readonly<Record<string, string>> = {},
): readonly ScenarioVerdict[] {
  return scenarios.map((one) => {
    const message = reasons[one.id];
    if (message === undefined) return one;
    const { id, name, uri, line, feature, clause, probes, recorded, thenPatterns, seconds } = one;
    return {
      ...{ id, name, uri, line, feature, clause, recorded, thenPatterns, seconds, message },
      ...(probes !== undefined && { probes }),
      ...{ verdict: 'inconclusive', thrown: NOT_REACHED },
    };
  });
}

/**
 * Why a clause could not be judged in full, a fragment of a sentence: `not reached: the run stopped after 3 failures`. `undefined` where
 * all of its scenarios were judged.
 */
export function whyUnreached(scenarios: readonly ScenarioVerdict[]): string | undefined {
  const left = scenarios.filter(isUnreached);
  const [first] = left;
  if (first === undefined) return undefined;
  const message = first.message ?? '';
  if (left.length === scenarios.length) return message;
  return `${left.length} of ${scenarios.length} scenarios ${message}`;
}

/** Whether nothing is wrong with a clause but that the run ended before all of it was judged: no cause of anything. */
export function onlyWaits({ verdict, scenarios }: Pick<ClauseVerdict, 'verdict' | 'scenarios'>) {
  if (verdict !== 'inconclusive' || !scenarios.some(isUnreached)) return false;
  return scenarios.every((one) => one.verdict === 'pass' || isUnreached(one));
}
