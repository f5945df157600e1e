import type { Desk, Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { UnreachableAtStart } from '../unreachable.ts';
import { startChild, type Child } from './child.ts';

/** The version of the protocol that is spoken here. */
const protocol = 1;

/** A driver in another process, in whatever language: one child for all desks of all scenarios. */
export interface DriverProcess {
  /** Opens a window; `target` is what the driver needs to know of it. */
  open(target: Readonly<Record<string, unknown>>): Promise<Desk>;
  stop(): void;
}

/** Starts a driver by its command line and makes sure that it speaks this protocol. */
export function startDriver(command: readonly string[]): DriverProcess {
  const child = startChild(command);
  const greeted = greet(child, command.join(' '));
  greeted.catch(() => undefined);
  return {
    async open(target) {
      await greeted;
      const { desk } = (await child.ask('open', target)) as { readonly desk: string };
      return {
        view: async () => (await child.ask('view', { desk })) as DeskView,
        act: async (action) => (await child.ask('act', { desk, action })) as Outcome,
      };
    },
    stop: () => child.stop(),
  };
}

async function greet(child: Child, called: string): Promise<void> {
  const hello = (await child.ask('hello', { protocol }).catch((problem: unknown) => {
    throw new UnreachableAtStart(problem instanceof Error ? problem.message : String(problem));
  })) as { readonly protocol?: unknown } | null;
  if (hello?.protocol === protocol) return;
  throw new UnreachableAtStart(
    `The driver "${called}" speaks protocol ${String(hello?.protocol)}; this is protocol ${protocol}.`,
  );
}
