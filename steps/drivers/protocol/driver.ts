import { Unreachable, UnreachableAtStart } from '../unreachable.ts';
import type { Channel } from './channel.ts';
import { checkAnswer } from './check-answer.ts';
import {
  protocol,
  type Answers,
  type DriverOptions,
  type Method,
  type Opening,
} from './messages.ts';
import { createSystem, type DrivenSystem } from './system.ts';

/** Asks a driver, and answers with what was checked. */
export type Ask = <M extends Method>(method: M, params: object) => Promise<Answers[M]>;

/** A driver in whatever language, behind a channel: one for all scenarios of this process. */
export interface Driver {
  /** Who the driver is. Rejects with `UnreachableAtStart`. */
  hello(): Promise<Answers['hello']>;
  /** Gets a target ready for a scenario. A driver that has died is started again for it. Rejects with `UnreachableAtStart`. */
  open(opening: Omit<Opening, 'options'>): Promise<DrivenSystem>;
  /** Told of each line that the driver says by the way. Answers with how to stop. */
  onSaid(listener: (line: string) => void): () => void;
  stop(): void;
}

/** A driver that is greeted when it is first needed. `connect` makes a new way to it. */
export function createDriver(connect: () => Channel, options: DriverOptions = {}): Driver {
  const listeners = new Set<(line: string) => void>();
  let greeted: { readonly channel: Channel; readonly hello: Promise<Answers['hello']> } | undefined;
  const ready = () => {
    if (greeted?.channel.gone !== null) {
      const channel = connect();
      channel.follow((line) => listeners.forEach((listener) => listener(line)));
      greeted = { channel, hello: greet(channel, options) };
    }
    return greeted;
  };
  return {
    hello: () => ready().hello.catch(atStart),
    async open(opening) {
      const { channel, hello } = ready();
      await hello.catch(atStart);
      const ask = askOf(channel);
      return createSystem(ask, await ask('open', { ...opening, options }).catch(atStart));
    },
    onSaid(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    stop: () => greeted?.channel.stop(),
  };
}

function askOf(channel: Channel): Ask {
  return async (method, params) =>
    checkAnswer(method, await channel.ask(method, params), channel.called);
}

/** Whoever cannot be opened at all was described wrongly. What does not fit is told as it is. */
function atStart(problem: unknown): never {
  if (problem instanceof Unreachable) throw new UnreachableAtStart(problem.message, problem);
  throw problem;
}

async function greet(channel: Channel, options: DriverOptions): Promise<Answers['hello']> {
  const answer = await channel.ask('hello', { protocol, options });
  refuseOtherVersions(channel, answer);
  return checkAnswer('hello', answer, channel.called);
}

/** Before anything else is looked at: another version may say hello in another way. */
function refuseOtherVersions(channel: Channel, answer: unknown): void {
  const { protocol: spoken = protocol } = (answer ?? {}) as { protocol?: unknown };
  if (typeof spoken !== 'number' || spoken === protocol) return;
  channel.stop();
  throw new UnreachableAtStart(
    `The driver "${channel.called}" speaks protocol ${spoken}; this is protocol ${protocol}.`,
  );
}
