/** What a desk could ask twice about (choice A23). */
export type Confirmable = 'end' | 'endConference' | 'exitConference';

/** Whether the agent is asked to confirm first. The documentation knows of no such step. */
export interface ConfirmationPolicy {
  asks(action: Confirmable): boolean;
}

export const documentedConfirmation: ConfirmationPolicy = { asks: () => false };
