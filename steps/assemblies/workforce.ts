import type { Reference } from '../../reference-impl/index.ts';
import {
  createRandom,
  STEADY_HABITS,
  workDesk,
  type Agent,
  type Clock,
} from '../../simulator/index.ts';
import { driveInMemory } from '../drivers/in-memory.ts';
import type { DeskLink } from './desk-links.ts';

export interface WorkforceParts {
  readonly seed: number;
  readonly clock: Clock;
  /** Told in a sentence when an agent could not do their work. */
  readonly warn: (text: string) => void;
}

/** Agents who do their work by themselves while they are told to. */
export function createWorkforce(
  reference: Reference,
  desks: readonly DeskLink[],
  { seed, warn, clock }: WorkforceParts,
) {
  const random = createRandom(seed).fork('sandbox agents');
  const working = new Map<string, () => void>();
  const stop = (name: string): void => {
    working.get(name)?.();
    working.delete(name);
  };
  return {
    list: () => desks.map(({ agent, link }) => ({ name: agent, link, works: working.has(agent) })),
    setWork(name: string, works: boolean) {
      stop(name);
      if (!works) return;
      const desk = reference.openDesk(name);
      const worker: Agent = workDesk({
        ...{ desk: driveInMemory(desk), clock, habits: STEADY_HABITS },
        ...{ random: random.fork(name), onProblem: warn },
      });
      working.set(name, () => {
        worker.stop();
        desk.dispose();
      });
    },
  };
}
