import type { Reason, Settings } from '../centre.ts';
import type { AutoWrapUp, Leg } from '../leg.ts';
import { contains } from './targets.ts';

/** The ways in which an agent's part of a conversation comes to its end. */
export type Ending =
  'ended' | 'transferred' | 'conference-ended' | 'conference-exited' | 'conference-ended-by-owner';

/** The moment of a desk that decides whether its countdown runs. */
export interface DeskPresence {
  readonly open: boolean;
  readonly online: boolean;
}

/** What is left of a countdown that rests while its desk is away. */
export interface RestingCountdown {
  readonly remainingMs: number;
  /** What it began with. */
  readonly totalMs: number;
}

/** When a wrap-up reason is owed, which there are, and what the timers do. */
export interface WrapUpPolicy {
  /** WA-WRP-01, WA-CNF-08; a conferenced agent owes none (choice A2). */
  owedAfter(ending: Ending): boolean;
  reasons(settings: Settings): readonly Reason[];
  matches(search: string, name: string): boolean;
  /** WA-WRP-09, WA-WRP-12: the one flagged default, else the first. */
  defaultReason(reasons: readonly Reason[]): Reason | undefined;
  /** WA-WRP-07: what the count-up shows, in ms since the interaction was ended. */
  elapsedMs(leg: Leg, now: number): number;
  /** WA-WRP-08: how long the countdown is, in ms; `null` for none. */
  countdownMs(auto: AutoWrapUp | null): number | null;
  /** WA-WRP-10. */
  mayCancelCountdown(auto: AutoWrapUp): boolean;
  /** WA-WRP-11: the countdown belongs to the browser, so it rests while the browser is away. */
  countdownRuns(desk: DeskPresence): boolean;
  /** WA-WRP-11: what is left in ms when the desk is back after `awayMs`. */
  afterAbsence(resting: RestingCountdown, awayMs: number): number;
  /** What is submitted at zero (WA-WRP-09); a reason that was selected but not submitted counts as the choice. */
  atZero(selected: Reason | undefined, fallback: Reason | undefined): Reason | undefined;
  /** Whether a reason that the agent looks at can be submitted (WA-WRP-13). */
  canSubmit(selected: string | null): boolean;
}

const owing: readonly Ending[] = ['ended', 'transferred', 'conference-ended'];

export const documentedWrapUp: WrapUpPolicy = {
  owedAfter: (ending) => owing.includes(ending),
  reasons: (settings) => settings.wrapUpReasons,
  matches: contains,
  defaultReason: (reasons) => reasons.find((each) => each.default) ?? reasons[0],
  elapsedMs: (leg, now) => now - (leg.endedAt ?? now),
  countdownMs: (auto) => (auto ? auto.seconds * 1000 : null),
  mayCancelCountdown: (auto) => auto.extension,
  countdownRuns: (desk) => desk.open && desk.online,
  afterAbsence: ({ remainingMs }) => remainingMs,
  atZero: (selected, fallback) => selected ?? fallback,
  canSubmit: (selected) => selected !== null,
};
