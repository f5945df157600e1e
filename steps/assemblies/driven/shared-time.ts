import type { VirtualClock } from '../../../reference-impl/index.ts';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import type { Activity } from '../activity.ts';

/** The two clocks that must agree, and what is under way here. */
export interface TimeParts {
  /** The simulator's. */
  readonly clock: VirtualClock;
  readonly activity: Activity;
  /** How many calls the platform keeps waiting at the moment. */
  readonly held: () => number;
  /** How many requests and answers have crossed the wire so far. */
  readonly crossed: () => number;
  readonly system: Pick<DrivenSystem, 'clock'>;
}

/** Time that passes on both sides of the wire together. */
export interface SharedTime {
  /** Resolves when nothing is under way on either side. */
  rest(): Promise<void>;
  /** Lets `ms` pass, from one thing that is due to the next, whichever side it is due on. */
  advance(ms: number): Promise<void>;
}

export function createSharedTime(parts: TimeParts): SharedTime {
  const { clock, activity, held, crossed, system } = parts;
  let next: number | null = null;
  const rest = async () => {
    let before: number;
    do {
      await activity.idle();
      before = crossed();
      ({ next } = await system.clock({ verb: 'idle', held: held() }));
      await activity.idle();
      // What the target did last may have set off something here, which it may have to answer.
    } while (crossed() !== before);
  };
  const here = (ms: number) => clock.advance(ms, activity.idle);
  const there = (ms: number) => system.clock({ verb: 'advance', ms, held: held() });
  const step = async (ms: number) => {
    // Whoever has nothing due goes ahead, so that both have the time at which the other acts.
    const before = clock.next() === ms ? 0 : ms;
    // Where both have, the platform waits a moment before, and answers for what it gets then.
    const closeBy = next === ms && before === 0 ? ms - 1 : before;
    await here(closeBy);
    await there(ms);
    await here(ms - closeBy);
    await rest();
  };
  return {
    rest,
    async advance(ms) {
      await rest();
      for (let left = ms; left > 0;) {
        const due = Math.min(left, clock.next() ?? left, next ?? left);
        // What is due at once and again at once must not keep time from passing.
        const passing = Math.max(1, Math.min(due, left));
        await step(passing);
        left -= passing;
      }
    },
  };
}
