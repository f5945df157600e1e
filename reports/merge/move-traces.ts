import { dirname, join, relative, resolve } from 'node:path';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import type { ShardReport } from './read-shards.ts';

/** Where reports lie, from where they are named, and where the one is written that they go into. */
export interface Move {
  readonly cwd: string;
  readonly folder: string;
}

/** The same shards with traces told from another folder: the files stay where they are. */
export function moveTraces(shards: readonly ShardReport[], move: Move): ShardReport[] {
  return shards.map((one) => {
    const way = relative(move.folder, folderOf(one, move)).replaceAll('\\', '/');
    const scenarios = one.shard.scenarios.map((scenario) => moved(scenario, way));
    return { ...one, shard: { ...one.shard, scenarios } };
  });
}

/** The folder of a report that was named by its file or by its folder. */
export function folderOf({ path }: Pick<ShardReport, 'path'>, { cwd }: Pick<Move, 'cwd'>): string {
  const full = resolve(cwd, path);
  return full.endsWith('.json') ? dirname(full) : full;
}

function moved(scenario: ScenarioVerdict, way: string): ScenarioVerdict {
  if (scenario.rerun === undefined) return scenario;
  const traces = scenario.rerun.traces.map((trace) => join(way, trace).replaceAll('\\', '/'));
  return { ...scenario, rerun: { ...scenario.rerun, traces } };
}
