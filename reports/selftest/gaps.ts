import type { TargetResult } from './protocol.ts';
import type { FaultyResult, Gap } from './selftest-report.ts';

/**
 * The Then steps of each MUST clause at which none of its twins was ever caught: assertions that nothing has shown able
 * to fail. `baseline` is a run of the reference as it is, which tells the steps of every scenario.
 */
export function gapsIn(baseline: TargetResult, twins: readonly FaultyResult[]): Gap[] {
  return baseline.clauses
    .filter(({ level }) => level === 'MUST')
    .map(({ id }) => ({ clause: id, patterns: unproven(id, baseline, twins) }))
    .filter(({ patterns }) => patterns.length > 0);
}

function unproven(
  clause: string,
  { scenarios }: TargetResult,
  twins: readonly FaultyResult[],
): string[] {
  const own = scenarios.filter((scenario) => scenario.clause === clause);
  const asked = new Set(own.flatMap(({ thenPatterns }) => thenPatterns));
  const kills = twins.filter((twin) => twin.clause === clause).flatMap(({ killedBy }) => killedBy);
  const proven = new Set(kills.map(({ step }) => step));
  return [...asked].filter((pattern) => !proven.has(pattern));
}
