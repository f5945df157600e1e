import type { Desk } from '../application/desk/desk.ts';

/** What a twin answers to an action that it swallows. */
export const done = { outcome: 'done' } as const;

/** Whether the conversation in front of the agent is interrupted (WA-AST-01). */
export function isInterrupted(desk: Desk): boolean {
  return (desk.view().conversation?.alert ?? null) !== null;
}
