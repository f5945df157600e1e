import type { Screen } from './screen.ts';
import type { DeskView } from './view.ts';

/**
 * Everything an agent can do at a desk. `request`, `task` and `notification` are ids from the view; `option` is a name from it.
 * `accept` also takes the id of a task that can be accepted; `answerPrompt` takes a way out of the prompt after no answer, and
 * `searchStates` leaves this text in the search field of the list of states.
 */
export type Action =
  | { readonly verb: Plain }
  | { readonly verb: 'setState'; readonly state: string; readonly reason?: string }
  | { readonly verb: 'answerPrompt'; readonly option: string }
  | { readonly verb: 'accept'; readonly request: string }
  | { readonly verb: 'open'; readonly task: string }
  | { readonly verb: 'type' | 'paste' | 'search' | 'searchStates'; readonly text: string }
  | { readonly verb: 'press'; readonly keys: string }
  | { readonly verb: 'send'; readonly by: 'button' | 'enter' }
  | { readonly verb: 'attach'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly verb: 'choose'; readonly destination: 'queue' | 'agent' }
  | { readonly verb: 'select'; readonly option: string }
  | { readonly verb: 'dismiss'; readonly notification: string };

/** Verbs without anything beside them. `submit` presses the dialog's own button (Transfer, Conference, Submit Wrap Up), `confirm` that of a question or of a notice (Yes, OK). */
export type Plain =
  | 'signIn'
  | 'signOut'
  | 'acceptAll'
  | 'transfer'
  | 'conference'
  | 'refresh'
  | 'submit'
  | 'cancel'
  | 'confirm'
  | 'endConference'
  | 'exitConference'
  | 'end'
  | 'cancelAutoWrapUp'
  | 'reload'
  | 'closeDesk'
  | 'reopenDesk'
  | 'goOffline'
  | 'goOnline';

export type Verb = Action['verb'];

/**
 * What became of an action. `refused`: the desk said no, for the reason given, and its view stays as it was.
 * `unsupported`: the driver cannot do the verb at all; the scenario is untestable on this target.
 */
export type Outcome =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'unsupported' };

/** One window in which one agent works. Two windows of the same agent are two desks. */
export interface Desk {
  view(): Promise<DeskView>;
  /** Never retried by anyone: a step waits for the control first. */
  act(action: Action): Promise<Outcome>;
  /** Only where the desk is on a real screen. */
  readonly screen?: Screen;
}
