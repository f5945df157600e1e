import type { FastifyReply } from 'fastify';
import type { Clock } from '../../application/options.ts';

/** The longest that a client may wait, in ms. */
export const LONGEST_WAIT_MS = 60_000;

export interface Waiting<T> {
  readonly look: () => T;
  readonly isThere: (seen: T) => boolean;
  /** How long to wait for it. */
  readonly ms: number;
  /** Where the answer goes: nobody waits for a client that has gone. */
  readonly reply: FastifyReply;
}

export interface Watched {
  readonly clock: Clock;
  readonly simulator: { onWire(listener: () => void): () => void };
}

/** What is seen once it is there, or when the time is up. Looks again after each turn in which something crossed the wire. */
export function waitFor<T>({ clock, simulator }: Watched, waiting: Waiting<T>): Promise<T> {
  const { look, isThere, ms, reply } = waiting;
  const seen = look();
  if (ms === 0 || isThere(seen)) return Promise.resolve(seen);
  return new Promise((resolve) => {
    let isDue = false;
    const end = (): void => {
      undo();
      clock.clearTimeout(timer);
      reply.raw.off('close', end);
      resolve(look());
    };
    const undo = simulator.onWire(() => {
      if (isDue) return;
      isDue = true;
      setImmediate(() => {
        isDue = false;
        if (isThere(look())) end();
      });
    });
    const timer = clock.setTimeout(end, ms);
    reply.raw.once('close', end);
  });
}
