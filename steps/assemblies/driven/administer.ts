import { isDeepStrictEqual } from 'node:util';
import type { AdminAction, Opened } from '../../drivers/protocol/messages.ts';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import type { Administration, AutoWrapUp, Reason } from '../../ports/administration.ts';
import { ConfigError, Refused, Untestable } from '../../support/problems.ts';
import type { DescribedTarget } from './target.ts';

/** What an administrator changes for everybody who works there. */
const tenantWide: ReadonlySet<AdminAction['verb']> = new Set([
  ...(['deleteAsset', 'restoreAsset', 'setMasking', 'setTimeToAccept', 'setAutoWrapUp'] as const),
  ...(['setWrapUpReasons', 'setTransferTargets', 'addQueue', 'staffQueue'] as const),
]);

/** How the target is set up, as far as that is known. */
interface Known {
  readonly agents: readonly string[];
  readonly queues: readonly string[];
  readonly wrapUpReasons: readonly Reason[];
  readonly sourceNumber: string | undefined;
  readonly timeToAccept: number | undefined;
  readonly autoWrapUp: AutoWrapUp | null | undefined;
  readonly masking: boolean | undefined;
}

/** The administration of a target that is driven: what it tells, what its statement says, and what was set since. */
export function administerDriven(
  target: DescribedTarget,
  system: Pick<DrivenSystem, 'admin' | 'opened'>,
): Administration {
  let known = knownAtFirst(target, system.opened);
  const carryOut = carrierOf(target, system);
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
    addAgent: (name) => set({ verb: 'addAgent', name }, { agents: [...known.agents, name] }),
    addQueue: (name) => set({ verb: 'addQueue', name }, { queues: [...known.queues, name] }),
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
    throw new Untestable(`This target's driver cannot ${action.verb}.`, { wasAsked: true });
  };
}

function told<T>(value: T | undefined, what: string): T {
  if (value !== undefined) return value;
  throw new ConfigError(`Neither the statement nor the driver tells ${what}.`);
}
