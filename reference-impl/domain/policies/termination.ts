import type { Leg } from '../leg.ts';

/** What an administrator's end of an interaction does to those who are in it. */
export interface TerminationPolicy {
  /** Whether an agent's unfinished part ends with it, and the agent is told (WA-AST-07). */
  ends(leg: Leg): boolean;
  /** What the agent is told. */
  readonly text: string;
}

export const documentedTermination: TerminationPolicy = {
  // What is in wrap-up was over before, and is wrapped up as ever.
  ends: (leg) => leg.phase === 'active',
  text: 'An administrator terminated this interaction. No wrap-up is needed. OK removes it from your tasks.',
};
