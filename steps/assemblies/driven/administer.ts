import { isDeepStrictEqual } from 'node:util';
import type { AdminAction, Opened } from '../../drivers/protocol/messages.ts';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import type { Administration } from '../../ports/administration.ts';
import { ConfigError, Refused, Untestable } from '../../support/problems.ts';
import { createChanges, type Changes } from './put-back.ts';
import type { DescribedTarget } from './target.ts';
import { undoOf, type Known } from './undo.ts';

/** What an administrator changes for everybody who works there: scenarios that do so are tagged `@changes-tenant`. */
export const tenantWide: ReadonlySet<AdminAction['verb']> = new Set([
  ...(['deleteAsset', 'restoreAsset', 'setMasking', 'setTimeToAccept', 'setAutoWrapUp'] as const),
  ...(['setWrapUpReasons', 'setTransferTargets', 'addQueue', 'staffQueue'] as const),
]);

/**
 * The administration of a target that is driven: what it tells, what its statement says, and what was set since. `putBack` leaves the
 * target as it was before.
 */
export function administerDriven(
  target: DescribedTarget,
  system: Pick<DrivenSystem, 'admin' | 'opened'>,
): Administration & Pick<Changes, 'putBack'> {
  let known = knownAtFirst(target, system.opened);
  const { changes, putBack } = createChanges(system);
  const carry = carrierOf(target, system);
  const carryOut = async (action: AdminAction) => {
    const [what, undo] = undoOf(action, known);
    await carry(action);
    if (undo !== null) changes(what, undo);
  };
  const add = async (verb: 'addAgent' | 'addQueue', name: string, all: 'agents' | 'queues') => {
    // Where the target lives on, it may be there from before.
    if (!known[all].includes(name)) await set({ verb, name }, { [all]: [...known[all], name] });
  };
  const set = async (action: AdminAction, change: Partial<Known> = {}) => {
    if (holds(known, change)) return;
    await carryOut(action);
    known = { ...known, ...change };
  };
  return {
    agents: () => known.agents,
    queues: () => known.queues,
    sourceNumber: () => told(known.sourceNumber, 'its source number'),
    wrapUpReasons: () => known.wrapUpReasons,
    timeToAccept: () => told(known.timeToAccept, 'how long an agent has to accept'),
    putBack,
    addAgent: (name) => add('addAgent', name, 'agents'),
    addQueue: (name) => add('addQueue', name, 'queues'),
    staffQueue: (queue, agents) => carryOut({ verb: 'staffQueue', queue, agents }),
    setWrapUpReasons: (reasons) =>
      set({ verb: 'setWrapUpReasons', reasons }, { wrapUpReasons: reasons }),
    setTimeToAccept: (seconds) =>
      set({ verb: 'setTimeToAccept', seconds }, { timeToAccept: seconds }),
    setAutoWrapUp: (setting) => set({ verb: 'setAutoWrapUp', setting }, { autoWrapUp: setting }),
    setMasking: (on) => set({ verb: 'setMasking', on }, { masking: on }),
    setCapacity: (agent, conversations) => carryOut({ verb: 'setCapacity', agent, conversations }),
    setTransferTargets: (targets) => carryOut({ verb: 'setTransferTargets', targets }),
    deleteAsset: () => carryOut({ verb: 'deleteAsset' }),
    restoreAsset: () => carryOut({ verb: 'restoreAsset' }),
    terminateInteraction: (customerPhone) =>
      carryOut({ verb: 'terminateInteraction', customerPhone }),
  };
}

function knownAtFirst(target: DescribedTarget, opened: Opened): Known {
  return {
    agents: opened.agents ?? target.agents.map(({ name }) => name),
    queues: opened.queues ?? target.queues,
    wrapUpReasons: opened.wrapUpReasons ?? target.wrapUpReasons,
    sourceNumber: opened.sourceNumber ?? target.asset.sourceNumber,
    timeToAccept: opened.timeToAccept ?? target.timeToAccept,
    autoWrapUp: target.autoWrapUp,
    masking: target.masking,
    capacity: opened.capacity,
  };
}

/** Whether all of it is so already: then nobody has to be able to set it. */
function holds(known: Known, change: Partial<Known>): boolean {
  const entries = Object.entries(change) as [keyof Known, unknown][];
  return (
    entries.length > 0 && entries.every(([name, value]) => isDeepStrictEqual(known[name], value))
  );
}

function carrierOf(target: DescribedTarget, { admin }: Pick<DrivenSystem, 'admin'>) {
  return async (action: AdminAction): Promise<void> => {
    if (target.administration === 'fixtures') {
      throw new Untestable(`This target is not administered: nobody can ${action.verb} there.`);
    }
    if (!target.changesTenant && tenantWide.has(action.verb)) {
      throw new Untestable(
        `The statement does not consent to changes of what all of the tenant share, so its driver is not asked to ${action.verb} (/consent/changesTenant).`,
      );
    }
    const answer = await admin(action);
    if (answer.outcome === 'refused') throw new Refused(answer.reason);
    if (answer.outcome === 'done') return;
    throw new Untestable(`This target's driver cannot ${action.verb}.`);
  };
}

function told<T>(value: T | undefined, what: string): T {
  if (value !== undefined) return value;
  throw new ConfigError(`Neither the statement nor the driver tells ${what}.`);
}
