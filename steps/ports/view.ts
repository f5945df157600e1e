/**
 * What one agent can see: the desk view. Plain JSON, the same for every target.
 *
 * Convention, everywhere in this file: a field that a driver cannot observe is **left out**; a field that it did observe,
 * and found empty, is `null` (or an empty list). A scenario that needs a missing field is untestable, never green.
 *
 * Times are whole seconds unless a name says otherwise. Phone numbers are text as shown, not parsed.
 * The JSON Schema of the same shape is `desk-view.schema.json` beside this file.
 */
export interface DeskView {
  agent?: AgentView;
  /** The contact request popovers that are shown, in the order in which they are shown. */
  requests?: readonly RequestView[];
  /** How many requests wait for the agent in all, shown or not. */
  requestsTotal?: number;
  /** What accepts all requests at once (WA-POP-07); `null` while there is nothing like it. */
  acceptAll?: Control | null;
  /** The prompt after no answer (RONA), with its ways out; `null` while there is none. */
  ronaPrompt?: { readonly options: readonly string[] } | null;
  /** The task list, in the order shown. */
  tasks?: readonly TaskView[];
  /** The interaction pane that is open; `null` while none is. */
  conversation?: ConversationView | null;
  dialog?: DialogView | null;
  /** In the corner of the screen, oldest first. */
  notifications?: readonly NotificationView[];
  /** What the notification center holds, newest first; `null` while it is closed. */
  notificationCenter?: readonly NotificationView[] | null;
  /** What a screen reader was told, oldest first. */
  announcements?: readonly string[];
  /** The agent's own finished interactions, newest first. */
  history?: readonly HistoryView[];
  /** Role and name of what has the keyboard focus. */
  focus?: string | null;
  /** Everything visible or named to a screen reader, as one string. Masking and privacy clauses search it. */
  allText?: string;
}

export interface NotificationView {
  readonly id: string;
  readonly text: string;
}

export interface AgentView {
  readonly name?: string;
  /** The label in the header: `Available`, `Idle`, `RONA`, or one that starts with `Engaged`. */
  readonly state?: string;
  readonly stateReason?: string | null;
  /** What the desktop says the state means, in a tooltip or the like (WA-ST-09); `null` where it says nothing. */
  readonly stateNote?: string | null;
  readonly stateOptions?: readonly string[];
  /** What stands in the search field of the list of states (WA-ST-06). */
  readonly stateSearch?: string;
  /** The states that are listed for it; `null` while nothing is searched. */
  readonly stateMatches?: readonly string[] | null;
  /** Seconds in the current state. */
  readonly stateSeconds?: number;
  /** Seconds idle in all, whatever the reasons (WA-ST-15); `null` while the agent is not idle. */
  readonly idleSeconds?: number | null;
  readonly canSignOut?: boolean;
  readonly connection?: 'online' | 'offline';
  /** Whether notifications are silent: kept, and not shown. */
  readonly silent?: boolean;
}

export interface Control {
  readonly name: string;
  readonly enabled: boolean;
}

export type Purpose = 'offer' | 'transfer' | 'conference';

/** A contact request popover (WA-POP-01). */
export interface RequestView {
  readonly id: string;
  readonly channel?: string;
  readonly purpose?: Purpose;
  readonly stage?: 'connecting' | 'request';
  readonly flashing?: boolean;
  readonly customerName?: string;
  readonly customerPhone?: string;
  readonly sourceNumber?: string;
  readonly queueName?: string;
  /** Seconds since this agent received the request, counting up. */
  readonly elapsedSeconds?: number;
  readonly controls?: readonly Control[];
  readonly otherFields?: readonly string[];
}

/** A row of the task list. */
export interface TaskView {
  readonly id: string;
  readonly channel?: string;
  readonly title?: string;
  readonly preview?: string;
  readonly queueName?: string;
  readonly unread?: number;
  readonly state?: string;
  readonly elapsedSeconds?: number;
  readonly canAccept?: boolean;
  readonly flashing?: boolean;
}

/** The open interaction pane. */
export interface ConversationView {
  readonly id: string;
  /** The state label of the interaction control pane, e.g. `Connected`, `Conference Requested`, `Conference`, `Wrap Up`. */
  readonly state?: string;
  readonly customerName?: string;
  readonly queueName?: string;
  readonly agentName?: string;
  readonly date?: string;
  /** Seconds since the agent accepted. */
  readonly elapsedSeconds?: number;
  /** Seconds since the interaction was ended, counting up (WA-WRP-07); `null` before. */
  readonly wrapUpSeconds?: number | null;
  readonly participants?: readonly string[];
  readonly controls?: readonly Control[];
  readonly alert?: string | null;
  readonly details?: readonly { readonly name: string; readonly value: string }[];
  /** The customer's earlier contacts, whoever of the agents had them (WA-PANE-09); `null` where nothing tells of any. */
  readonly contactHistory?: ContactHistoryView | null;
  readonly messages?: readonly MessageView[];
  readonly compose?: ComposeView | null;
}

/** What stands beside the conversation of the customer's earlier contacts. */
export interface ContactHistoryView {
  /** In the order shown. */
  readonly contacts: readonly EarlierContactView[];
  /** What is said in place of contacts; `null` where nothing is. */
  readonly note?: string | null;
}

/** One earlier contact of the customer. */
export interface EarlierContactView {
  readonly channel?: string;
  /** Milliseconds since 1970. A desktop need not tell the hour: any moment of the day will do. */
  readonly startedAt?: number;
  /** Everyone who had it. */
  readonly agents?: readonly string[];
  readonly reason?: string | null;
  /** What the customer wrote first. */
  readonly preview?: string;
}

export type Colour = 'gray' | 'blue' | 'none' | 'other';

/** One message of the thread. */
export interface MessageView {
  readonly id: string;
  readonly from: 'customer' | 'agent' | 'system';
  readonly author?: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly time?: number;
  /** `sending`, `sent`, `delivered`, `read`, `failed`. */
  readonly status?: string;
  readonly bubble?: { readonly colour: Colour; readonly initials?: string | null };
  /** The file that it carries; left out of messages without one. */
  readonly attachment?: AttachmentView;
}

export type FileKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

/** The file of a message. Its caption is the message's text. */
export interface AttachmentView {
  readonly kind: FileKind;
  /** The name that the file came with; `null` where it has none, as photos and voice notes. */
  readonly name?: string | null;
  readonly mimeType?: string;
  /** Size. */
  readonly bytes?: number | null;
  /** `ready`: it can be opened. */
  readonly state: 'loading' | 'ready' | 'failed';
  /** What is said of it, e.g. why it cannot be had. */
  readonly note?: string | null;
  /**
   * SHA-256 of what opens, in hex: not of what the desktop says of the file, but of the bytes that the driver got by opening it as the
   * agent would.
   */
  readonly sha256?: string;
}

export interface ComposeView {
  readonly enabled: boolean;
  readonly text: string;
  /** The most characters the box supports (WA-CMP-01). */
  readonly limit?: number;
  readonly counter?: string;
  readonly placeholder?: string;
  readonly canSend?: boolean;
  /** The file that goes with the next Send; `null` while there is none. */
  readonly attachment?: { readonly name: string; readonly bytes?: number } | null;
}

export type DialogKind =
  'transfer-request' | 'conference-request' | 'wrap-up-reasons' | 'confirm' | 'terminated';

export interface DialogView {
  readonly kind: DialogKind;
  readonly conversationId?: string;
  readonly title?: string;
  /** What it says beside its title. */
  readonly text?: string;
  readonly destination?: 'queue' | 'agent' | null;
  readonly search?: string;
  readonly options?: readonly OptionView[];
  readonly selected?: string | null;
  readonly canSubmit?: boolean;
  readonly canCancel?: boolean;
  readonly canRefresh?: boolean;
  readonly canCancelAutoWrapUp?: boolean;
  /** Seconds to auto wrap-up, counting down (WA-WRP-08); `null` when none runs. */
  readonly secondsLeft?: number | null;
  readonly elapsedSeconds?: number;
}

export interface OptionView {
  readonly name: string;
  /** For an agent: the availability state shown beside the name. */
  readonly state?: string;
  readonly enabled?: boolean;
  readonly default?: boolean;
}

/** One finished interaction of this agent. */
export interface HistoryView {
  readonly customerName?: string;
  readonly reason?: string | null;
  /** Milliseconds since 1970. */
  readonly acceptedAt?: number;
  readonly connectedSeconds?: number;
}
