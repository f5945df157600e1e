import type { Agent, Availability } from '../agent.ts';
import type { Settings } from '../centre.ts';

/** What can happen to an agent that may change what the agent is ready for. */
export type AgentEvent =
  | 'signed-in'
  | 'missed-request'
  | 'request-withdrawn'
  | 'customer-wrote'
  | 'wrapped-up'
  | 'reloaded';

/** Who is ready for work, and who decides it. */
export interface AvailabilityPolicy {
  /** WA-ST-01, WA-ST-02: only an agent in Available is offered anything. */
  mayBeOffered(agent: Agent): boolean;
  /** What an event makes of an agent's availability; `null` leaves it as the agent set it (WA-ST-02, WA-ST-04). */
  after(event: AgentEvent, agent: Agent): Availability | null;
  /** The idle reason that goes with `after`; `null` for none. */
  reasonAfter(event: AgentEvent): string | null;
  /** Whether the agent is out of work for a request they missed, and so is prompted to come back (WA-RONA-06). */
  awaitsReturn(agent: Agent): boolean;
  /** The state menu: RONA is not in it (WA-ST-03). */
  options(settings: Settings): readonly string[];
  /** The header's label; `working` while any interaction is unfinished (WA-ST-08). */
  label(agent: Agent, working: boolean): string;
}

export const documentedAvailability: AvailabilityPolicy = {
  mayBeOffered: (agent) => agent.signedIn && agent.availability === 'Available',
  after: (event) => (event === 'signed-in' ? 'Idle' : event === 'missed-request' ? 'RONA' : null),
  reasonAfter: () => null,
  awaitsReturn: (agent) => agent.availability === 'RONA',
  options: (settings) => ['Available', 'Idle', ...settings.idleReasons],
  label: (agent, working) => (working ? 'Engaged' : agent.availability),
};
