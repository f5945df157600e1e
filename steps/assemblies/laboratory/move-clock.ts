import { setTimeout as alarm } from 'node:timers';
import type { VirtualClock } from '../../../reference-impl/index.ts';
import { LabError } from './lab-error.ts';

/**
 * Waits until all is at rest, or lets time pass first. So many of its calls (`held`, none unless told) are not waited for: whoever is
 * called answers them when more time has passed.
 */
export type ClockAction = { readonly held?: number } & (
  { readonly verb: 'idle' } | { readonly verb: 'advance'; readonly ms: number }
);

/** The time in a contact centre. */
export interface Times {
  /** Ms since 1970. */
  readonly now: number;
  /** Ms until something is due; `null` while nothing is. */
  readonly next: number | null;
}

/** A clock, and how to tell that what it set in motion has come to rest. */
export interface Moved {
  readonly clock: VirtualClock;
  readonly idle: () => Promise<void>;
  /** One piece of the work under way is not waited for, until what it answers with is called. */
  readonly pause: () => () => void;
  /** Longest wait for rest, in ms of real time. */
  readonly limitMs: number;
}

/** Moves a clock when it is told to, one move at a time. Rejects with a sentence when there is no rest within the limit. */
export function createMover({
  clock,
  idle,
  pause,
  limitMs,
}: Moved): (act: ClockAction) => Promise<Times> {
  let isMoving = false;
  const advance = async (ms: number, rest: () => Promise<void>) => {
    if (isMoving) throw new LabError(409, 'Time passes in this contact centre already.');
    isMoving = true;
    try {
      await clock.advance(ms, rest);
    } finally {
      isMoving = false;
    }
  };
  return async (action) => {
    const limit = limitOf(limitMs);
    const rest = () => Promise.race([idle(), limit.over]);
    const held = Array.from({ length: action.held ?? 0 }, pause);
    try {
      await (action.verb === 'idle' ? rest() : advance(action.ms, rest));
    } finally {
      limit.stop();
      for (const goOn of held) goOn();
    }
    return { now: clock.now(), next: clock.next() };
  };
}

/** One limit for all the rests of a move together. */
function limitOf(ms: number) {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = alarm(() => reject(restless(ms)), ms);
  });
  // Nobody may be waiting for it just now.
  over.catch(() => undefined);
  return { over, stop: () => clearTimeout(timer) };
}

function restless(ms: number): LabError {
  return new LabError(
    409,
    `After ${ms / 1000} seconds something is still under way in the contact centre, most likely a call that graphUrl does not answer.`,
  );
}
