import type { Confirmable } from '../../domain/policies/confirmation.ts';

/**
 * What an agent can do at a desk of this contact centre. Ids and names are those that the desk's view shows. `type` and `paste` add at
 * the end of the compose box; `draft` says what the whole box holds after an edit anywhere in it. `answerPrompt` takes a
 * way out of the prompt after no answer.
 */
export type Action =
  | { readonly verb: PlainVerb }
  | { readonly verb: 'setState'; readonly state: string; readonly reason?: string }
  | { readonly verb: 'answerPrompt'; readonly option: string }
  | { readonly verb: 'accept'; readonly request: string }
  | { readonly verb: 'open'; readonly task: string }
  | { readonly verb: 'type' | 'paste' | 'draft' | 'search' | 'searchStates'; readonly text: string }
  | { readonly verb: 'press'; readonly keys: string }
  | { readonly verb: 'send'; readonly by: 'button' | 'enter' }
  | { readonly verb: 'attach'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly verb: 'retryFile'; readonly message: string }
  | { readonly verb: 'choose'; readonly destination: 'queue' | 'agent' }
  | { readonly verb: 'select'; readonly option: string }
  | { readonly verb: 'dismiss'; readonly notification: string };

export type PlainVerb =
  | Confirmable
  | 'signIn'
  | 'signOut'
  | 'acceptAll'
  | 'transfer'
  | 'conference'
  | 'refresh'
  | 'submit'
  | 'cancel'
  | 'confirm'
  | 'cancelAutoWrapUp'
  | 'openNotifications'
  | 'closeNotifications'
  | 'detach'
  | 'silence'
  | 'unsilence'
  | 'reload'
  | 'closeDesk'
  | 'reopenDesk'
  | 'goOffline'
  | 'goOnline';

export type Verb = Action['verb'];

/** What became of it. A refused action changes nothing that the desk shows. */
export type Outcome =
  { readonly outcome: 'done' } | { readonly outcome: 'refused'; readonly reason: string };
