import type { Awaited } from '../../ports/assembly.ts';
import type { Clock } from '../../ports/clock.ts';
import { Untestable } from '../../support/problems.ts';

/** Time as it passes on a target, whoever moves it. */
export interface BareTime {
  /** Ms since 1970. */
  now(): number;
  /** Resolves when nothing is under way here any more, as far as that can be told. */
  rest(): Promise<void>;
  /** Lets `ms` pass. */
  pass(ms: number): Promise<void>;
}

/** How a target's time is dealt with; all in ms. */
export interface Pace {
  /** How long what is under way may take to show. 0: it shows at once, or never. */
  readonly settle: number;
  /** How long to wait between two looks. */
  readonly poll: number;
  /** How far a time that is shown may be off. */
  readonly tolerance: number;
  /** The longest wait that a scenario may ask for; `null`: waiting costs nothing. */
  readonly longestWait: number | null;
}

/** The pace of a target that shows all at once, and exactly. */
export const atOnce: Pace = { settle: 0, poll: 500, tolerance: 0, longestWait: null };

/** A clock by which looking takes time, and how to wait for what is under way. */
export interface PacedTime {
  readonly clock: Clock;
  readonly settle: (attempt: number, until?: Awaited) => Promise<boolean>;
}

/**
 * A scenario's own time is the sum of what its steps let pass. The target's runs ahead of it by what looking and doing have taken, the lag,
 * and the next wait is shorter by it. So what has begun after the scenario did has never lasted longer than the scenario says, and may have
 * lasted less, by the largest lag so far less today's: `owed`, which is waited for where something must have happened by now, and not where
 * it must not have happened yet.
 */
export function createPacedTime(bare: BareTime, pace: Pace): PacedTime {
  const start = bare.now();
  let own = 0;
  let largestLag = 0;
  /** How much room was left before the end of a time that must not be over yet; `null`: there is none to be minded. */
  let room: number | null = null;
  let looking = { since: start, owed: 0 };
  const lag = () => bare.now() - start - own;
  const pass = async (ms: number) => {
    refuseTooLong(ms, pace);
    largestLag = Math.max(largestLag, lag());
    own += ms;
    const left = -lag();
    if (left > 0) await bare.pass(left);
  };
  return {
    clock: {
      now: () => bare.now(),
      tolerance: pace.tolerance,
      async advance(ms) {
        room = null;
        await pass(ms);
      },
      async approach(ms, shortOf) {
        const wanted = Math.max(shortOf, pace.settle + pace.tolerance);
        if (wanted >= ms) throw noRoom(ms, wanted);
        await pass(ms - wanted);
        room = wanted;
      },
      overrun(isTimed) {
        if (own === 0) return 0;
        if (room !== null) return Math.max(0, lag() - room);
        return isTimed ? Math.max(0, lag() - pace.tolerance) : 0;
      },
    },
    async settle(attempt, until = 'quiet') {
      if (attempt === 0) {
        await bare.rest();
        looking = { since: bare.now(), owed: Math.max(0, largestLag - lag()) };
        return true;
      }
      const left = looking.since + limitOf(until, pace, { room, ...looking }) - bare.now();
      if (left <= 0) return false;
      await bare.pass(Math.min(pace.poll, left));
      await bare.rest();
      return true;
    },
  };
}

interface Looking {
  readonly room: number | null;
  readonly owed: number;
}

/** How long to go on looking, in ms. */
function limitOf(until: Awaited, { settle, tolerance }: Pace, { room, owed }: Looking): number {
  if (until === 'sight') return settle + tolerance + owed;
  return room === null ? settle + owed : 0;
}

function refuseTooLong(ms: number, { longestWait }: Pace): void {
  if (longestWait === null || ms <= longestWait) return;
  throw new Untestable(
    `This scenario waits for ${ms / 1000} s of real time, and the statement allows ${longestWait / 1000} s at once (/clock/longestWait).`,
  );
}

function noRoom(ms: number, wanted: number): Untestable {
  return new Untestable(
    `What must not have happened before ${ms / 1000} s are over cannot be looked at in time: tolerance and settling take ${wanted / 1000} s on this target.`,
  );
}
