import type { Action, Desk } from '../ports/desk.ts';
import type { DeskView } from '../ports/view.ts';
import { withFilesOpened } from './opened-files.ts';

/** A desk that answers at once, as an object in this process. */
export interface DirectDesk {
  view(): DeskView;
  act(
    action: Action,
  ): { readonly outcome: 'done' } | { readonly outcome: 'refused'; readonly reason: string };
  /** The file of a message, for the agent to open. */
  file(message: string): { readonly bytes: Uint8Array } | null;
}

/** Drives a desk that lives in this process: the desk port, and nothing in between. */
export function driveInMemory(desk: DirectDesk): Desk {
  const open = (message: string) => Promise.resolve(desk.file(message)?.bytes ?? null);
  return {
    view: () => withFilesOpened(desk.view(), open),
    act: (action) => Promise.resolve(desk.act(action)),
  };
}
