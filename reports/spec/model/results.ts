import type { ConformanceScenario } from '../../conformance/conformance.ts';
import { worst } from '../../verdicts/verdict.ts';
import type { ScenarioResult } from './spec-types.ts';

/** An example that can be run: a scenario without placeholders, or one row of its Examples. */
export interface Runnable {
  /** Of the scenario or of the row, in the syntax tree. */
  readonly node: string;
  /** With the row's values filled in. */
  readonly name: string;
  /** The readings of its own clause that it is bound to. */
  readonly readings: readonly string[];
}

/** What one report says about the scenarios of one clause. */
export interface ReportedScenarios {
  /** The reading that the target was held to. */
  readonly reading?: string | undefined;
  readonly scenarios: readonly ConformanceScenario[];
}

/** The result of each runnable by its node: the worst over all reports. What no report ran has none. */
export function resultsOf(
  runnables: readonly Runnable[],
  reports: readonly ReportedScenarios[],
): ReadonlyMap<string, ScenarioResult> {
  const all = reports.flatMap((report) => [...matched(runnables, report)]);
  const nodes = [...new Set(all.map(([node]) => node))];
  return new Map(nodes.map((node) => [node, worstOf(all, node)]));
}

/**
 * Reports list a clause's scenarios in the order of the feature file, so each belongs to the next runnable of its name. Two readings
 * of a clause may use the same name, but no target is held to two.
 */
function matched(
  runnables: readonly Runnable[],
  { reading, scenarios }: ReportedScenarios,
): [string, ScenarioResult][] {
  const held = runnables.filter(
    ({ readings }) => reading === undefined || readings.length === 0 || readings.includes(reading),
  );
  const found: [string, ScenarioResult][] = [];
  let next = 0;
  for (const { name, verdict, message } of scenarios) {
    const at = held.findIndex((one, index) => index >= next && one.name === name);
    if (at < 0) continue;
    next = at + 1;
    const result = { verdict, ...(message === undefined ? {} : { message }) };
    found.push([held[at]?.node ?? '', result]);
  }
  return found;
}

function worstOf(all: readonly [string, ScenarioResult][], node: string): ScenarioResult {
  const own = all.flatMap(([other, result]) => (other === node ? [result] : []));
  const verdict = worst(own.map((result) => result.verdict));
  return own.find((result) => result.verdict === verdict) ?? { verdict: 'harness-error' };
}
