import type { Action, Desk } from '../../ports/desk.ts';
import { UnreachableAtStart } from '../unreachable.ts';
import { checkAnswer } from './check-answer.ts';
import { startChild, usualLimits, type Child, type ChildLimits } from './child.ts';

/** The version of the protocol that is spoken here. */
const protocol = 1;

/** A desk behind a driver, which can be let go of. */
export interface DrivenDesk extends Desk {
  close(): Promise<void>;
}

/** A driver in another process, in whatever language: one child for all desks of all scenarios. */
export interface DriverProcess {
  /**
   * Opens a window; `target` is what the driver needs to know of it. A driver that has died is started again for it. Rejects with
   * `UnreachableAtStart`.
   */
  open(target: Readonly<Record<string, unknown>>): Promise<DrivenDesk>;
  /** Told of each line that the driver writes to its standard error. Answers with how to stop. */
  onSaid(listener: (line: string) => void): () => void;
  stop(): void;
}

/** Starts a driver by its command line when it is first needed, and makes sure that it speaks this protocol. */
export function startDriver(
  command: readonly string[],
  limits: ChildLimits = usualLimits,
): DriverProcess {
  const listeners = new Set<(line: string) => void>();
  let child: Child | undefined;
  let greeted: Promise<Child> | undefined;
  const ready = () => {
    if (greeted && child?.gone === null) return greeted;
    child = startChild(command, limits);
    child.said.follow((line) => listeners.forEach((listener) => listener(line)));
    return (greeted = greet(child, command.join(' ')));
  };
  return {
    open: (target) => openDesk(ready(), target).catch(atStart),
    onSaid(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => child?.stop(),
  };
}

/** Whoever cannot be opened at all was described wrongly. */
function atStart(problem: unknown): never {
  throw new UnreachableAtStart(problem instanceof Error ? problem.message : String(problem));
}

async function greet(child: Child, called: string): Promise<Child> {
  const hello = checkAnswer('hello', await child.ask('hello', { protocol }));
  if (hello.protocol === protocol) return child;
  child.stop();
  throw new UnreachableAtStart(
    `The driver "${called}" speaks protocol ${hello.protocol}; this is protocol ${protocol}.`,
  );
}

async function openDesk(ready: Promise<Child>, target: object): Promise<DrivenDesk> {
  const child = await ready;
  const { desk } = checkAnswer('open', await child.ask('open', target));
  return {
    view: async () => checkAnswer('view', await child.ask('view', { desk })),
    async act(action) {
      return checkAnswer('act', await child.ask('act', { desk, action: inJson(action) }));
    },
    async close() {
      await child.ask('close', { desk });
    },
  };
}

/** Bytes travel as base64. */
function inJson(action: Action): object {
  if (action.verb !== 'attach') return action;
  return { ...action, bytes: Buffer.from(action.bytes).toString('base64') };
}
