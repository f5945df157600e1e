/**
 * A desk as a simulated agent needs it: whatever shows this much, and takes these actions, can be worked at. Declared here
 * because the simulator knows nothing of any contact centre; a driver's desk fits as it is.
 */
export interface AgentDesk {
  view(): Promise<AgentDeskView>;
  act(action: AgentAction): Promise<AgentOutcome>;
}

/** What came of an action: `refused` leaves the desk as it was. */
export interface AgentOutcome {
  readonly outcome: 'done' | 'refused' | 'unsupported';
  readonly reason?: string;
}

export interface AgentDeskView {
  readonly agent?: { readonly state?: string };
  readonly requests?: readonly { readonly id: string; readonly controls?: readonly Button[] }[];
  readonly ronaPrompt?: { readonly options: readonly string[] } | null;
  readonly tasks?: readonly Task[];
  readonly conversation?: OpenConversation | null;
  readonly dialog?: OpenDialog | null;
}

/** A row of the task list; one that can be accepted is a request, and no conversation yet. */
export interface Task {
  readonly id: string;
  readonly unread?: number;
  readonly state?: string;
  readonly canAccept?: boolean;
}

export interface Button {
  readonly name: string;
  readonly enabled: boolean;
}

export interface OpenConversation {
  readonly id: string;
  /** `Connected`, `Conference`, `Wrap Up`, … */
  readonly state?: string;
  readonly controls?: readonly Button[];
  readonly messages?: readonly {
    readonly id: string;
    readonly from: string;
    readonly text: string;
  }[];
  readonly compose?: { readonly enabled: boolean; readonly text: string } | null;
}

export interface OpenDialog {
  readonly kind?: string;
  readonly options?: readonly { readonly name: string; readonly enabled?: boolean }[];
  readonly selected?: string | null;
  readonly canSubmit?: boolean;
}

/** What an agent does at a desk, in the words of the desk port. */
export type AgentAction =
  | {
      readonly verb:
        | 'signIn'
        | 'transfer'
        | 'conference'
        | 'submit'
        | 'cancel'
        | 'confirm'
        | 'end'
        | 'endConference'
        | 'exitConference';
    }
  | { readonly verb: 'setState'; readonly state: string }
  | { readonly verb: 'answerPrompt'; readonly option: string }
  | { readonly verb: 'accept'; readonly request: string }
  | { readonly verb: 'open'; readonly task: string }
  | { readonly verb: 'type'; readonly text: string }
  | { readonly verb: 'send'; readonly by: 'button' | 'enter' }
  | { readonly verb: 'select'; readonly option: string };
