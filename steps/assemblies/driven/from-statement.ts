import type { Assembly, AssemblyOptions } from '../../ports/assembly.ts';
import { secretsIn, type Statement } from '../../statement/index.ts';
import { createAcquaintance, type ScenarioDriver } from './acquaintance.ts';
import { assembleDriven } from './driven-assembly.ts';
import { lentDriver, type DriverPlace } from './lent-driver.ts';
import type { DescribedTarget } from './target.ts';

/** A statement, and which run of this process judges by it. */
export interface Stated {
  readonly statement: Statement;
  readonly run: number;
}

let acquainted: { readonly run: number; readonly driver: ScenarioDriver } | undefined;

/** Puts together the target that a statement describes. */
export function createStatedAssembly(
  options: AssemblyOptions,
  { statement, run }: Stated,
): Promise<Assembly> {
  const lend = () => lentDriver(driverIn(statement));
  if (acquainted?.run !== run) acquainted = { run, driver: createAcquaintance(lend) };
  return assembleDriven(options, targetIn(statement), acquainted.driver);
}

/** Of a statement what putting the target together needs. */
export function targetIn(statement: Statement): DescribedTarget {
  const { asset, agents = [], queues = [], wrapUpReasons = [], timeouts, claims } = statement;
  const { acceptSeconds } = timeouts;
  // What a target has not, nobody has to switch off there.
  const lacks = (feature: string): boolean => claims.features[feature] === 'unsupported';
  const masking = lacks('masking') ? false : statement.masking;
  const autoWrapUp = lacks('auto-wrap-up') ? null : timeouts.autoWrapUp;
  return {
    ...{ asset, agents, queues, wrapUpReasons },
    ...(masking !== undefined && { masking }),
    ...(acceptSeconds !== undefined && { timeToAccept: acceptSeconds }),
    ...(autoWrapUp !== undefined && { autoWrapUp }),
    administration: statement.administration,
    changesTenant: statement.consent.changesTenant,
    graph: statement.graph,
  };
}

/** Where a statement's driver is. */
export function driverIn(statement: Statement): DriverPlace {
  const { driver, folder } = statement;
  const { options } = driver;
  const secrets = secretsIn(statement);
  const limits = {
    answerMs: driver.limits.answerSeconds * 1000,
    startMs: driver.limits.startSeconds * 1000,
  };
  return driver.kind === 'url'
    ? { url: driver.url, options, limits, secrets }
    : { command: driver.command, folder, options, limits, secrets };
}
