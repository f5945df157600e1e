import type { DeclaredAgent } from '../../steps/statement/index.ts';

/** How a run is dealt out to workers; parts are numbered from 1. */
export interface Parts {
  readonly of: number;
  /** The last part has all that changes the tenant. */
  readonly apart: boolean;
  readonly together: readonly number[];
  /** Each alone, when all others have ended. */
  readonly afterwards: readonly number[];
  /** The agents that a part may use, of those that are listed. */
  readonly agentsOf: (
    number: number,
    agents: readonly DeclaredAgent[] | undefined,
  ) => readonly DeclaredAgent[] | undefined;
}

/**
 * Deals scenarios out to workers: no more of them than there are scenarios to judge at the same time. Of a target that a statement describes
 * what changes the tenant comes afterwards; our own targets are made anew for each scenario.
 */
export function partsFor(
  scenarios: readonly { readonly changesTenant: boolean }[],
  { workers, isStated }: { readonly workers: number; readonly isStated: boolean },
): Parts {
  const changing = isStated ? scenarios.filter((one) => one.changesTenant).length : 0;
  const apart = changing > 0;
  const lanes = Math.min(workers, scenarios.length - changing);
  const of = lanes + (apart ? 1 : 0);
  return {
    ...{ of, apart },
    together: Array.from({ length: lanes }, (_, at) => at + 1),
    afterwards: apart ? [of] : [],
    agentsOf(number, agents) {
      if (!agents || number > lanes) return agents;
      const each = Math.floor(agents.length / lanes);
      return agents.slice((number - 1) * each, number * each);
    },
  };
}
