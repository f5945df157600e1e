import { refuseUnless } from './refusal.ts';

/** What an agent is ready for (WA-ST-01). `RONA` follows a request left unanswered and is never chosen by hand (WA-ST-03). */
export type Availability = 'Available' | 'Idle' | 'RONA';

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly signedIn: boolean;
  readonly availability: Availability;
  /** The administrator's word for why the agent is idle, e.g. `Lunch`; `null` for plain Idle. */
  readonly idleReason: string | null;
  /** When the current availability began, ms since 1970. */
  readonly since: number;
  /** Since when the agent has been idle, whatever the reasons, ms since 1970 (WA-ST-15); `null` while not idle. */
  readonly idleSince: number | null;
  /** Since when none of the agent's windows is open and connected, ms since 1970 (WA-NTF-05); `null` while one is. */
  readonly awaySince: number | null;
  /** How many conversations the agent can hold at a time (WA-CAP-01). */
  readonly capacity: number;
}

export interface AvailabilityChange {
  readonly availability: Availability;
  readonly idleReason?: string | null;
  readonly now: number;
}

/** Moves a signed-in agent to an availability; the state timer starts anew only when something changes. */
export function withAvailability(agent: Agent, change: AvailabilityChange): Agent {
  refuseUnless(agent.signedIn, `${agent.name} is not signed in.`);
  const idleReason = change.availability === 'Idle' ? (change.idleReason ?? null) : null;
  if (agent.availability === change.availability && agent.idleReason === idleReason) return agent;
  const { availability, now } = change;
  const idleSince = availability === 'Idle' ? (agent.idleSince ?? now) : null;
  return { ...agent, availability, idleReason, since: now, idleSince };
}

/** Signs an agent in; the availability that follows is a policy's business (WA-ST-04). */
export function signedIn(agent: Agent, now: number): Agent {
  return { ...agent, signedIn: true, idleReason: null, since: now, idleSince: now };
}

/** The same, with a state timer that starts anew. */
export function retimed(agent: Agent, now: number): Agent {
  return { ...agent, since: now };
}

/** Signs an agent out; `why` where it was not their own doing. */
export function signedOut(agent: Agent, now: number, why: string | null = null): Agent {
  const idle = { availability: 'Idle', idleReason: why, idleSince: null } as const;
  return { ...agent, ...idle, signedIn: false, since: now };
}

/** The last window of theirs that had a connection has none any more. */
export function away(agent: Agent, now: number): Agent {
  return { ...agent, awaySince: now };
}

/** They have a window with a connection again. */
export function back(agent: Agent): Agent {
  return { ...agent, awaySince: null };
}
