import type { Agent } from '../agent.ts';
import type { Work } from './availability.ts';

/** What becomes of an agent whose windows are all closed or without a connection. */
export interface RecoveryPolicy {
  /** How long they may be away and go on where they were, in ms (WA-NTF-05). */
  readonly timeMs: number;
  /** Whether they stay signed in after that time; what they are ready for then is up to `availability` (WA-NTF-08). */
  keeps(agent: Agent, work: Work): boolean;
}

export const documentedRecovery: RecoveryPolicy = {
  timeMs: 120_000,
  keeps: (_agent, { requests, conversations }) => requests.length + conversations > 0,
};
