import type { Agent, Availability } from '../agent.ts';
import type { Settings } from '../centre.ts';
import type { Offer } from '../offer.ts';

/** What can happen to an agent that may change what the agent is ready for. */
export type AgentEvent =
  | 'signed-in'
  | 'missed-request'
  | 'request-withdrawn'
  | 'customer-wrote'
  | 'wrapped-up'
  | 'reloaded'
  | 'came-back'
  | 'away-too-long';

/** What keeps an agent busy. */
export interface Work {
  readonly requests: readonly Offer[];
  readonly conversations: number;
}

/** Who is ready for work, and who decides it. */
export interface AvailabilityPolicy {
  /** WA-ST-01, WA-ST-02: only an agent in Available is offered anything. */
  mayBeOffered(agent: Agent): boolean;
  /** What an event makes of an agent's availability; `null` leaves it as the agent set it (WA-ST-02, WA-ST-04). */
  after(event: AgentEvent, agent: Agent): Availability | null;
  /** The idle reason that goes with `after`; `null` for none. */
  reasonAfter(event: AgentEvent): string | null;
  /** Whether an event starts the state timer anew though the agent stays as ready as they were (WA-ST-07). */
  restartsTimer(event: AgentEvent, agent: Agent): boolean;
  /** Whether the agent is out of work for a request they missed, and so is prompted to come back (WA-RONA-06). */
  awaitsReturn(agent: Agent): boolean;
  /** The ways back that the prompt offers, by the words on the buttons: the state that each leads to (WA-RONA-10). */
  readonly waysBack: Readonly<Record<string, string>>;
  /** Whether the agent may leave with this many requests in front of them and conversations unfinished (WA-ST-13). */
  maySignOut(agent: Agent, work: Work): boolean;
  /** Whether a state of the menu is shown for what is searched in it (WA-ST-06). */
  finds(search: string, state: string): boolean;
  /** The state menu: RONA is not in it (WA-ST-03). */
  options(settings: Settings): readonly string[];
  /** What the label means, where it does not say so itself (WA-ST-09); `null` where it does. */
  note(agent: Agent, working: boolean): string | null;
  /** The header's label; `working` while any interaction is unfinished (WA-ST-08). */
  label(agent: Agent, working: boolean): string;
}

/** Why an agent is idle, or signed out, who did not come back in time (WA-NTF-08). */
const connectionLost = 'Connection lost';

export const documentedAvailability: AvailabilityPolicy = {
  mayBeOffered: (agent) => agent.signedIn && agent.availability === 'Available',
  after(event, agent) {
    if (event === 'signed-in') return 'Idle';
    if (event === 'missed-request') return 'RONA';
    return event === 'away-too-long' && agent.availability === 'Available' ? 'Idle' : null;
  },
  reasonAfter: (event) => (event === 'away-too-long' ? connectionLost : null),
  restartsTimer: (event, agent) => event === 'reloaded' && agent.availability === 'Available',
  awaitsReturn: (agent) => agent.availability === 'RONA',
  waysBack: { 'Go To Idle': 'Idle', 'Go To Available': 'Available' },
  maySignOut: (_agent, { requests, conversations }) => requests.length + conversations === 0,
  finds: (search, state) => state.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase()),
  options: (settings) => ['Available', 'Idle', ...settings.idleReasons],
  note: ({ availability }, working) =>
    working ? `You are in an interaction and in the state ${availability}.` : null,
  label: (agent, working) => (working ? 'Engaged' : agent.availability),
};
