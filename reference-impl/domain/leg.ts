import type { Conversation } from './conversation.ts';
import type { Message } from './message.ts';
import { refuseUnless } from './refusal.ts';

/** Auto wrap-up as it stood when the wrap-up began: seconds to the default reason; `extension` lets the agent cancel it. */
export interface AutoWrapUp {
  readonly seconds: number;
  readonly extension: boolean;
}

/** One agent's own part of a conversation, from accepting it to wrapping it up (WA-WRP-01). */
export interface Leg {
  readonly id: string;
  readonly conversationId: string;
  readonly agentId: string;
  readonly role: 'owner' | 'guest';
  /** `terminated` lasts until the agent has taken note of it (WA-AST-07). */
  readonly phase: 'active' | 'wrap-up' | 'terminated' | 'done';
  /** When the agent was offered it, ms since 1970: its place in the task list (WA-POP-09). */
  readonly receivedAt: number;
  /** ms since 1970. */
  readonly acceptedAt: number;
  readonly endedAt: number | null;
  /** How many messages stood in the thread when this part ended; `null` while it goes on. */
  readonly messagesRead: number | null;
  readonly autoWrapUp: AutoWrapUp | null;
  readonly countdownCancelled: boolean;
  readonly reason: string | null;
  /** The reason was submitted by the countdown, not by the agent (WA-WRP-12). */
  readonly automatic: boolean;
  /** An administrator ended it under the agent (WA-AST-07), so that there is no reason (WA-AST-08). */
  readonly terminated: boolean;
}

export interface WrapUpStart {
  readonly now: number;
  readonly messagesRead: number;
  readonly autoWrapUp: AutoWrapUp | null;
}

/** The agent is through with the customer; a reason is still owed (WA-END-01, WA-TRF-07, WA-CNF-08). */
export function inWrapUp(leg: Leg, start: WrapUpStart): Leg {
  refuseUnless(leg.phase === 'active', `This interaction is already in ${leg.phase}.`);
  const { now, messagesRead, autoWrapUp } = start;
  return { ...leg, phase: 'wrap-up', endedAt: now, messagesRead, autoWrapUp };
}

/** What the agent may read of the thread: nothing that is said after their part ended, while others go on (WA-CNF-07). */
export function readableThread(leg: Leg, { thread }: Conversation): readonly Message[] {
  return leg.messagesRead === null ? thread : thread.slice(0, leg.messagesRead);
}

/** One more message of the thread belongs to this part. */
export function withOneMore(leg: Leg): Leg {
  return { ...leg, messagesRead: (leg.messagesRead ?? 0) + 1 };
}

/** Over without a reason: a conferenced agent who left, or whose conference was ended. */
export function released(leg: Leg, now: number): Leg {
  return { ...leg, phase: 'done', endedAt: now };
}

/** An administrator ended it under the agent, who has yet to take note of that (WA-AST-07). */
export function terminated(leg: Leg, now: number): Leg {
  refuseUnless(leg.phase === 'active', `This interaction is already in ${leg.phase}.`);
  return { ...leg, phase: 'terminated', endedAt: now, terminated: true };
}

/** The agent took note of it, and is through with it (WA-AST-07). */
export function acknowledged(leg: Leg): Leg {
  refuseUnless(leg.phase === 'terminated', 'This interaction was not terminated.');
  return { ...leg, phase: 'done' };
}

export interface WrapUpEnd {
  readonly reason: string;
  readonly automatic: boolean;
}

/** The reason is submitted (WA-WRP-05). */
export function wrappedUp(leg: Leg, end: WrapUpEnd): Leg {
  refuseUnless(leg.phase === 'wrap-up', `There is no wrap-up to submit: this is ${leg.phase}.`);
  return { ...leg, phase: 'done', reason: end.reason, automatic: end.automatic };
}

/** The agent stops the countdown (WA-WRP-10). */
export function countdownCancelled(leg: Leg): Leg {
  refuseUnless(leg.phase === 'wrap-up', `There is no countdown: this is ${leg.phase}.`);
  return { ...leg, countdownCancelled: true };
}
