import type { Administration } from '../../ports/administration.ts';
import { doing, type Recording } from './recording.ts';

/** What an administrator can look up. */
export const LISTS = [
  'agents',
  'queues',
  'sourceNumber',
  'wrapUpReasons',
  'timeToAccept',
] as const satisfies readonly (keyof Administration)[];

/** The same administration; what is looked up and set there is put down. What it lists are colleagues and settings, and no customers. */
export function recordAdministration(bare: Administration, recording: Recording): Administration {
  const { recorder, mask } = recording;
  const listed = <T>(name: (typeof LISTS)[number], look: () => T): T =>
    recorder.now({ kind: 'look', name: `administration: ${name}`, gave: mask.plain }, () => {
      const found = look();
      mask.own(found);
      return found;
    });
  keepLists(bare, recording);
  const set = async (verb: string, args: readonly unknown[], act: () => Promise<void>) => {
    try {
      await doing(recording, { name: `administration: ${verb}`, args }, act);
    } finally {
      keepLists(bare, recording);
    }
  };
  return {
    agents: () => listed('agents', () => bare.agents()),
    queues: () => listed('queues', () => bare.queues()),
    sourceNumber: () => listed('sourceNumber', () => bare.sourceNumber()),
    wrapUpReasons: () => listed('wrapUpReasons', () => bare.wrapUpReasons()),
    timeToAccept: () => listed('timeToAccept', () => bare.timeToAccept()),
    addAgent: (...args) => set('addAgent', args, () => bare.addAgent(...args)),
    addQueue: (...args) => set('addQueue', args, () => bare.addQueue(...args)),
    staffQueue: (...args) => set('staffQueue', args, () => bare.staffQueue(...args)),
    setWrapUpReasons: (...args) =>
      set('setWrapUpReasons', args, () => bare.setWrapUpReasons(...args)),
    setTimeToAccept: (...args) => set('setTimeToAccept', args, () => bare.setTimeToAccept(...args)),
    setAutoWrapUp: (...args) => set('setAutoWrapUp', args, () => bare.setAutoWrapUp(...args)),
    setMasking: (...args) => set('setMasking', args, () => bare.setMasking(...args)),
    setCapacity: (...args) => set('setCapacity', args, () => bare.setCapacity(...args)),
    setTransferTargets: (...args) =>
      set('setTransferTargets', args, () => bare.setTransferTargets(...args)),
    deleteAsset: () => set('deleteAsset', [], () => bare.deleteAsset()),
    restoreAsset: () => set('restoreAsset', [], () => bare.restoreAsset()),
    terminateInteraction: (...args) =>
      set('terminateInteraction', args, () => bare.terminateInteraction(...args)),
  };
}

/** Whoever works there is no stranger in a view. What cannot be told is put down when somebody asks for it. */
function keepLists(bare: Administration, { recorder, mask }: Recording): void {
  for (const name of LISTS) {
    recorder.keep({ name: `administration: ${name}`, gave: mask.plain }, () => {
      const found = lookUp(bare, name);
      mask.own(found);
      return found;
    });
  }
}

function lookUp(bare: Administration, name: (typeof LISTS)[number]): unknown {
  try {
    return bare[name]();
  } catch {
    return undefined;
  }
}
