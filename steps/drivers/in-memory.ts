import type { Action, Desk } from '../ports/desk.ts';
import type { DeskView } from '../ports/view.ts';

/** A desk that answers at once, as an object in this process. */
export interface DirectDesk {
  view(): DeskView;
  act(
    action: Action,
  ): { readonly outcome: 'done' } | { readonly outcome: 'refused'; readonly reason: string };
}

/** Drives a desk that lives in this process: the desk port, and nothing in between. */
export function driveInMemory(desk: DirectDesk): Desk {
  return {
    view: () => Promise.resolve(desk.view()),
    act: (action) => Promise.resolve(desk.act(action)),
  };
}
