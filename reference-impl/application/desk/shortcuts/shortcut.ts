import type { App } from '../../app.ts';
import type { Action } from '../action.ts';
import type { Session } from '../session.ts';

/** A combination of keys that does what a control of the desktop does (WA-KEY-01 and following). */
export interface Shortcut {
  /** As written on a keyboard: `Ctrl+Alt+A`. */
  readonly keys: string;
  /** Where the list of shortcuts shows it, and what it says there. */
  readonly group: string;
  readonly does: string;
  /** What the agent would do by hand. @throws Refusal where there is nothing to do it to. */
  action(app: App, session: Session): Action;
}

/** One that presses a button: whether it may, the button's own rules say. */
export function button(
  verb: Extract<Action['verb'], 'acceptAll' | 'transfer' | 'conference'>,
): Shortcut['action'] {
  return () => ({ verb });
}
