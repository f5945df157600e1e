import { placeOf, planSuite } from '../engine/plan-suite.ts';
import type { SuiteOptions } from '../engine/suite-options.ts';
import { BadInput } from './bad-input.ts';
import { suiteScenarios } from './suite-scenarios.ts';
import type { SuiteScenario } from './suite-scenarios.ts';
import type { SuiteSource } from './suite-source.ts';

/** One of `of` parts of about equal length; `number` counts from 1. */
export interface ShardNumber {
  readonly number: number;
  readonly of: number;
  /** The last part has all that changes the tenant, and nothing else. */
  readonly apart?: boolean;
}

/** How the scenarios of a run are narrowed beyond its clauses. */
export interface Narrowing {
  /** Ids; all others are left out. */
  readonly only?: ReadonlySet<string>;
  readonly shard?: ShardNumber;
}

export interface ChosenScenarios {
  /** Of all shards, in the order of the feature files. */
  readonly all: readonly SuiteScenario[];
  /** Those to run. */
  readonly own: readonly SuiteScenario[];
}

/**
 * The scenarios that a narrowed run is made of.
 * @throws BadInput when nothing is left, or less than one for each shard.
 */
export async function chooseScenarios(
  source: SuiteSource,
  options: SuiteOptions,
  { only, shard }: Narrowing,
): Promise<ChosenScenarios> {
  const plan = await planSuite(options);
  const all = suiteScenarios(source)
    .filter(({ uri, line }) => plan.has(placeOf(uri, line)))
    .filter(({ id }) => only === undefined || only.has(id));
  if (all.length === 0) throw new BadInput(nothingLeft(only));
  return { all, own: shard === undefined ? all : partOf(all, shard) };
}

function partOf(all: readonly SuiteScenario[], { number, of, apart }: ShardNumber) {
  if (apart !== true) return shardOf(all, { number, of });
  if (number === of) return all.filter((one) => one.changesTenant);
  const others = all.filter((one) => !one.changesTenant);
  return shardOf(others, { number, of: of - 1 });
}

/**
 * Every `of`th scenario, beginning with the `number`th. Scenarios of one flow take about equally long and stand together, so that dealing
 * them out like cards gives shards of about equal length. The order of execution has no say in it.
 * @throws BadInput when a shard would be empty.
 */
export function shardOf<T>(all: readonly T[], { number, of }: ShardNumber): T[] {
  if (of <= all.length) return all.filter((_, at) => at % of === number - 1);
  const many =
    all.length === 1 ? 'There is only 1 scenario' : `There are only ${all.length} scenarios`;
  throw new BadInput(`${many} to judge, which cannot be cut into ${of} shards.`);
}

function nothingLeft(only: ReadonlySet<string> | undefined): string {
  if (only === undefined) return 'No scenario is left to judge.';
  return `None of the ${only.size} scenarios that did not pass in the last report is among those asked for.`;
}
