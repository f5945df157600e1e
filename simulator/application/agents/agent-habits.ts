/** How an agent works. Times in ms of the clock, shares from 0 to 1; of a pair the seed picks a number between. */
export interface AgentHabits {
  /** Between one look at the desk and the next. */
  readonly lookMs: readonly [number, number];
  /** Answers given before the conversation is ended or handed over. */
  readonly answers: readonly [number, number];
  /** How long a customer may say nothing before the conversation is closed all the same. */
  readonly patienceMs: number;
  /** How many of the conversations are transferred instead of ended. */
  readonly transfers: number;
  /** In how many of the conversations another agent is asked to join. */
  readonly conferences: number;
  /** At how many of the looks with nothing to do a break begins. */
  readonly breaks: number;
  readonly breakMs: readonly [number, number];
  /** How many of the contact requests are let go by. */
  readonly misses: number;
}

/** An agent who does all that agents do, now and then. */
export const USUAL_HABITS: AgentHabits = {
  lookMs: [1000, 4000],
  answers: [1, 4],
  patienceMs: 180_000,
  transfers: 0.15,
  conferences: 0.1,
  breaks: 0.01,
  breakMs: [60_000, 300_000],
  misses: 0.02,
};

/** An agent of whom nothing unforeseen is to be feared: accepts, answers, ends. */
export const STEADY_HABITS: AgentHabits = {
  ...USUAL_HABITS,
  transfers: 0,
  conferences: 0,
  breaks: 0,
  misses: 0,
};
