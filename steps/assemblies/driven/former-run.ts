import process from 'node:process';
import type { Simulator } from '../../../simulator/index.ts';
import type { Action, Desk } from '../../ports/desk.ts';
import type { Former } from './journal.ts';
import { leaveBehind, type Left } from './leave.ts';
import type { Pace } from './paced-time.ts';

/** What a target that is open for it is tidied with. */
export interface Tidying extends Pick<Left, 'signIn' | 'settle'> {
  readonly pace: Pick<Pace, 'settle'>;
  /** For which it is open: it is asked to take back what the target still writes. */
  readonly simulator: Simulator;
}

/**
 * Ends what an interrupted run has left open in front of its agents, and what of it still waits for one, and tells the user. What there is
 * no time for is left: it may be ended after any scenario. Gives a sentence for each thing that could not be ended; never rejects.
 */
export async function endFormer(
  { agents, customers }: Former,
  { signIn, settle, pace, simulator }: Tidying,
): Promise<readonly string[]> {
  const met = new Set<string>();
  const over = AbortSignal.timeout(formerLimit(pace));
  bringBack(simulator, customers);
  const left = await leaveBehind({
    agents: new Set(agents),
    signIn: async (agent) => noticing(await signIn(agent), () => met.add(agent)),
    settle,
    putBack: () => Promise.resolve([]),
    customers: () => customers,
    hasTime: () => !over.aborted,
  });
  tell(sentenceOf([...met], left));
  return left.map((what) => `Of a run that was interrupted: ${what}`);
}

/** So long it may take, in ms of real time: a scenario or a check waits for it. */
export function formerLimit({ settle }: Pick<Pace, 'settle'>): number {
  return 10_000 + 8 * settle;
}

/** The platform has them again, in case the contact centre writes to them when it ends. */
function bringBack({ customers }: Simulator, people: Former['customers']): void {
  for (const { name, phone } of people) {
    try {
      customers.create({ name, phone });
    } catch {
      // Two had the same number, one after the other.
    }
  }
}

/** What any tidying does, found something or not. */
const idle: ReadonlySet<Action['verb']> = new Set(['signIn', 'signOut', 'setState']);

/** The same desk, which tells once something on it is ended. */
function noticing(desk: Desk, onEnding: () => void): Desk {
  return {
    ...desk,
    async act(action) {
      const outcome = await desk.act(action);
      if (!idle.has(action.verb) && outcome.outcome === 'done') onEnding();
      return outcome;
    },
  };
}

function sentenceOf(met: readonly string[], left: readonly string[]): string | undefined {
  if (left.length > 0) {
    return `A run before this one was interrupted, and not all that it had left open could be ended: ${left.join(' ')}`;
  }
  if (met.length === 0) return undefined;
  return `A run before this one was interrupted. What it had left open with ${met.join(', ')} has been ended.`;
}

/** What this process has told: the doctor and the first scenario find the same where it cannot be ended. */
const told = new Set<string>();

/** Once, on a line of its own that a progress line gives way to. */
function tell(sentence: string | undefined): void {
  if (sentence === undefined || told.has(sentence)) return;
  told.add(sentence);
  const wipe = process.stderr.isTTY ? '\r\u001B[2K' : '';
  process.stderr.write(`${wipe}${sentence}\n`);
}
