import { between } from '../../domain/chance.ts';
import type { Random } from '../../domain/random.ts';
import type { Clock } from '../options.ts';
import { USUAL_HABITS, type AgentHabits } from './agent-habits.ts';
import { decide, type Memory } from './decide.ts';
import type { AgentAction, AgentDesk } from './desk-shape.ts';

export interface AgentOptions {
  readonly desk: AgentDesk;
  readonly clock: Clock;
  readonly random: Random;
  readonly habits?: AgentHabits;
  /** Told of each look under way. What it is told of never rejects. */
  readonly track?: (work: Promise<unknown>) => void;
  /** Is told of everything the agent does, and what came of it. */
  readonly onAct?: (action: AgentAction, outcome: string) => void;
  /** Is told of an error at the desk, after which the agent looks again as usual. */
  readonly onProblem?: (sentence: string) => void;
}

/** An agent at work. */
export interface Agent {
  /** Stops looking at the desk; what is under way is finished. */
  stop(): void;
}

/**
 * Has an agent work at a desk: signs in, then looks at it again and again by the clock, and does what is to be done. The
 * same seed and the same desk give the same work.
 */
export function workDesk(options: AgentOptions): Agent {
  const { clock, random, habits = USUAL_HABITS, track } = options;
  const memory: Memory = {
    plans: new Map(),
    missed: new Set(),
    weighed: new Set(),
    breakUntil: 0,
  };
  let stopped = false;
  const next = (run: () => Promise<void>): void => {
    if (stopped) return;
    clock.setTimeout(
      () => {
        const work = run().finally(() => {
          next(look);
        });
        track?.(work);
      },
      between(habits.lookMs, random),
    );
  };
  const look = (): Promise<void> => lookOnce(options, memory, habits);
  next(() => carryOut(options, [{ verb: 'signIn' }]));
  return {
    stop: () => {
      stopped = true;
    },
  };
}

async function lookOnce(options: AgentOptions, memory: Memory, habits: AgentHabits): Promise<void> {
  const { desk, clock, random, onProblem } = options;
  try {
    const view = await desk.view();
    await carryOut(options, decide(view, { now: clock.now(), random, habits, memory }));
  } catch (error) {
    onProblem?.(error instanceof Error ? error.message : String(error));
  }
}

/** One action after the other, until one is not done: what follows was meant for another desk then. */
async function carryOut({ desk, onAct }: AgentOptions, actions: readonly AgentAction[]) {
  for (const action of actions) {
    const { outcome, reason } = await desk.act(action);
    onAct?.(action, reason === undefined ? outcome : `${outcome}: ${reason}`);
    if (outcome !== 'done') return;
  }
}
