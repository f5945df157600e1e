import type { AdminAction } from '../../drivers/protocol/messages.ts';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';

/** What a scenario has changed of a tenant that lives on, and how to change it back. */
export interface Changes {
  /** To be told before a change is made; `undo` leaves it as it was, and is `undefined` where nobody knows how it was. */
  readonly changes: (what: string, undo: AdminAction | undefined) => void;
  /** Changes all of it back, the last change first. Gives a sentence for each that could not be; never rejects. */
  readonly putBack: () => Promise<readonly string[]>;
}

export function createChanges({ admin }: Pick<DrivenSystem, 'admin'>): Changes {
  const undos = new Map<string, AdminAction | undefined>();
  const undone = async ([what, undo]: readonly [string, AdminAction | undefined]) => {
    if (!undo) return [`Nobody told how ${what} was set before, so it stays as it is.`];
    try {
      const outcome = await admin(undo);
      if (outcome.outcome === 'done') return [];
      const why = outcome.outcome === 'refused' ? outcome.reason : 'the driver cannot';
      return [`${what} could not be put back: ${why}`];
    } catch (problem) {
      return [`${what} could not be put back: ${problem instanceof Error ? problem.message : ''}`];
    }
  };
  return {
    changes(what, undo) {
      // How it was before the first change counts.
      if (!undos.has(what)) undos.set(what, undo);
    },
    async putBack() {
      const left: string[] = [];
      for (const change of [...undos].reverse()) left.push(...(await undone(change)));
      undos.clear();
      return left;
    },
  };
}
