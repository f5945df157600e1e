import type { Statement } from '../../steps/statement/index.ts';
import { scenariosPlanned } from '../run/judge-target.ts';
import type { SuiteScenario } from '../run/suite-scenarios.ts';
import type { SuiteSource } from '../run/suite-source.ts';

/** What runs of all that is claimed are made of: without what is declared absent, with what looks for it. */
export async function scenariosClaimed(
  source: SuiteSource,
  claimed: { readonly statement: Statement; readonly target: string },
): Promise<SuiteScenario[]> {
  const all: SuiteScenario[] = [];
  for (const profile of claimed.statement.claims.profiles) {
    all.push(...(await scenariosPlanned(source, { ...claimed, profile, seed: 1 })));
  }
  return all;
}
