import type { Confirmable } from '../../domain/policies/confirmation.ts';

/**
 * What an agent can do at a desk of this contact centre. Ids and names are those that the desk's view shows. `type` and `paste` add at
 * the end of the compose box; `draft` says what the whole box holds after an edit anywhere in it. `answerPrompt` takes a
 * way out of the prompt after no answer. What is done in the compose box is done in the open conversation, or in another one that is
 * named: a file that took its time must not land in what the agent has opened meanwhile.
 */
export type Action =
  | { readonly verb: PlainVerb }
  | { readonly verb: 'setState'; readonly state: string; readonly reason?: string }
  | { readonly verb: 'answerPrompt'; readonly option: string }
  | { readonly verb: 'accept'; readonly request: string }
  | { readonly verb: 'open'; readonly task: string }
  | { readonly verb: 'type' | 'paste' | 'search' | 'searchStates'; readonly text: string }
  | ({ readonly verb: 'draft'; readonly text: string } & InConversation)
  | { readonly verb: 'press'; readonly keys: string }
  | ({ readonly verb: 'send'; readonly by: 'button' | 'enter' } & InConversation)
  | ({ readonly verb: 'attach' } & FileToAttach)
  | ({ readonly verb: 'detach' } & InConversation)
  | { readonly verb: 'retryFile'; readonly message: string }
  | { readonly verb: 'choose'; readonly destination: 'queue' | 'agent' }
  | { readonly verb: 'select'; readonly option: string }
  | { readonly verb: 'dismiss'; readonly notification: string };

/** One of the agent's conversations by its task's id; left out, the one that is open. */
export interface InConversation {
  readonly conversation?: string;
}

export interface FileToAttach extends InConversation {
  readonly name: string;
  readonly bytes: Uint8Array;
}

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
