import type { Assembly, AssemblyOptions } from '../../ports/assembly.ts';
import { secretsIn, type Statement } from '../../statement/index.ts';
import { assembleDriven } from './driven-assembly.ts';
import { lentDriver, type DriverPlace } from './lent-driver.ts';
import type { DescribedTarget } from './target.ts';

/** Puts together the target that a statement describes. */
export function createStatedAssembly(
  options: AssemblyOptions,
  statement: Statement,
): Promise<Assembly> {
  return assembleDriven(options, targetIn(statement), lentDriver(driverIn(statement)));
}

/** Of a statement what putting the target together needs. */
export function targetIn(statement: Statement): DescribedTarget {
  const { asset, agents = [], queues = [], wrapUpReasons = [], masking, timeouts } = statement;
  const { acceptSeconds, autoWrapUp } = timeouts;
  return {
    ...{ asset, agents, queues, wrapUpReasons },
    ...(masking !== undefined && { masking }),
    ...(acceptSeconds !== undefined && { timeToAccept: acceptSeconds }),
    ...(autoWrapUp !== undefined && { autoWrapUp }),
    administration: statement.administration,
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
