import { loadSources } from '@cucumber/cucumber/api';
import { configure } from './configure.ts';
import { silent } from './silent-environment.ts';
import type { SuiteOptions } from './suite-options.ts';

/** Where a scenario, or the row of an outline, stands: `features/core/transfer.feature:95`. */
export type ScenarioPlace = `${string}:${number}`;

/** The scenarios that `runSuite` would run with these options, without running them. */
export async function planSuite(options: SuiteOptions): Promise<ReadonlySet<ScenarioPlace>> {
  const { sources } = await configure(options);
  const { plan } = await loadSources({ ...sources, order: 'defined' }, silent(options.root));
  return new Set(plan.map(({ uri, location }) => placeOf(uri, location.line)));
}

export function placeOf(uri: string, line: number): ScenarioPlace {
  return `${uri.replaceAll('\\', '/')}:${line}`;
}

/** The same places with those of one file in one: `features/core/transfer.feature:95:110`. Each path costs cucumber a search. */
export function placesByFile(
  scenarios: readonly { readonly uri: string; readonly line: number }[],
): string[] {
  const lines = new Map<string, number[]>();
  for (const { uri, line } of scenarios) lines.set(uri, [...(lines.get(uri) ?? []), line]);
  return [...lines].map(([uri, all]) => [uri, ...all].join(':'));
}
