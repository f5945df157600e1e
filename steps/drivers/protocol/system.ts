import type { Outcome } from '../../ports/desk.ts';
import { drivenDesk, type DrivenDesk } from './driven-desk.ts';
import type { Ask } from './driver.ts';
import type { AdminAction, ClockAction, ClockAnswer, Opened } from './messages.ts';

/** A target that a driver has opened for one scenario. */
export interface DrivenSystem {
  /** What the driver told of it. */
  readonly opened: Opened;
  /** Opens a window for an agent. */
  signIn(agent: string, credentials?: Readonly<Record<string, string>>): Promise<DrivenDesk>;
  admin(action: AdminAction): Promise<Outcome>;
  clock(action: ClockAction): Promise<ClockAnswer>;
  /** Lets go of it, windows included. */
  close(): Promise<void>;
}

export function createSystem(ask: Ask, opened: Opened): DrivenSystem {
  const { system } = opened;
  return {
    opened,
    async signIn(agent, credentials) {
      const who = credentials === undefined ? { agent } : { agent, credentials };
      const { desk, screen } = await ask('signIn', { system, ...who });
      return drivenDesk(ask, desk, screen);
    },
    admin: (action) => ask('admin', { system, action }),
    clock: (action) => ask('clock', { system, action }),
    async close() {
      await ask('close', { system });
    },
  };
}
