import type { Administration } from '../../ports/administration.ts';
import type { Player } from './player.ts';

/** An administration of which everything is as it was recorded. */
export function replayAdministration(player: Player): Administration {
  const listed = (name: string) => player.known(`administration: ${name}`);
  const set = async (verb: string, args: readonly unknown[]): Promise<void> => {
    await player.done(`administration: ${verb}`, args);
  };
  return {
    agents: () => listed('agents') as readonly string[],
    queues: () => listed('queues') as readonly string[],
    sourceNumber: () => listed('sourceNumber') as string,
    wrapUpReasons: () => listed('wrapUpReasons') as ReturnType<Administration['wrapUpReasons']>,
    timeToAccept: () => listed('timeToAccept') as number,
    addAgent: (...args) => set('addAgent', args),
    addQueue: (...args) => set('addQueue', args),
    staffQueue: (...args) => set('staffQueue', args),
    setWrapUpReasons: (...args) => set('setWrapUpReasons', args),
    setTimeToAccept: (...args) => set('setTimeToAccept', args),
    setAutoWrapUp: (...args) => set('setAutoWrapUp', args),
    setMasking: (...args) => set('setMasking', args),
    setCapacity: (...args) => set('setCapacity', args),
    setTransferTargets: (...args) => set('setTransferTargets', args),
    deleteAsset: () => set('deleteAsset', []),
    restoreAsset: () => set('restoreAsset', []),
    terminateInteraction: (...args) => set('terminateInteraction', args),
  };
}
