import { randomUUID } from 'node:crypto';
import type { Assembly, AssemblyOptions } from '../../ports/assembly.ts';
import { Untestable } from '../../support/problems.ts';
import { secretsIn, type Statement } from '../../statement/index.ts';
import { createAcquaintance } from './acquaintance.ts';
import { assembleDriven, type TargetRun } from './driven-assembly.ts';
import { createEarlierPlatforms } from './earlier-platforms.ts';
import { lentDriver, type DriverPlace } from './lent-driver.ts';
import type { Pace } from './paced-time.ts';
import type { DescribedTarget } from './target.ts';
import { tenantRefusal } from './tenant-refusal.ts';

/** A statement, and which run of this process judges by it. */
export interface Stated {
  readonly statement: Statement;
  readonly run: number;
  /** The scenario changes what all of the tenant share. */
  readonly changesTenant?: boolean;
}

let tellLasting: ((why: string) => void) | undefined;

/**
 * From now on a target that lives on is a `ConfigError`, and `tell` hears why as soon as there is one: others drive it at the same time, and
 * it can ask only one platform.
 */
export function refuseLastingTargets(tell: (why: string) => void): void {
  tellLasting = tell;
}

let acquainted: ({ readonly run: number } & TargetRun) | undefined;

/**
 * Puts together the target that a statement describes.
 * @throws Untestable, before anything is opened, where the scenario would change what must stay as it is.
 */
export function createStatedAssembly(
  options: AssemblyOptions,
  { statement, run, changesTenant = false }: Stated,
): Promise<Assembly> {
  const target = targetIn(statement);
  const refusal = changesTenant ? tenantRefusal(target) : undefined;
  if (refusal !== undefined) return Promise.reject(new Untestable(refusal));
  const lend = () => lentDriver(driverIn(statement));
  if (acquainted?.run !== run) {
    const parts = { driver: createAcquaintance(lend), earlier: createEarlierPlatforms() };
    acquainted = { run, nonce: randomUUID(), ...parts };
  }
  return assembleDriven(options, target, { ...acquainted, ...(tellLasting && { tellLasting }) });
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
    clock: statement.clock.kind,
    pace: paceIn(statement),
    graph: statement.graph,
  };
}

/** How long things may take there, in ms. */
function paceIn({ clock, settle }: Statement): Pace {
  return {
    settle: settle.seconds * 1000,
    poll: settle.pollSeconds * 1000,
    tolerance: clock.toleranceSeconds * 1000,
    longestWait: clock.kind === 'wall' ? clock.longestWaitSeconds * 1000 : null,
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
