import type { Action, Desk, Outcome } from '../../ports/desk.ts';
import type { Ask } from './driver.ts';
import type { AdminAction, ClockAction, ClockAnswer, Opened } from './messages.ts';

/** A target that a driver has opened for one scenario. */
export interface DrivenSystem {
  /** What the driver told of it. */
  readonly opened: Opened;
  /** Opens a window for an agent. */
  signIn(agent: string, credentials?: Readonly<Record<string, string>>): Promise<Desk>;
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
      const { desk } = await ask('signIn', { system, ...who });
      return {
        view: () => ask('view', { desk }),
        act: (action) => ask('act', { desk, action: inJson(action) }),
      };
    },
    admin: (action) => ask('admin', { system, action }),
    clock: (action) => ask('clock', { system, action }),
    async close() {
      await ask('close', { system });
    },
  };
}

/** Bytes travel as base64. */
function inJson(action: Action): object {
  if (action.verb !== 'attach') return action;
  return { ...action, bytes: Buffer.from(action.bytes).toString('base64') };
}
