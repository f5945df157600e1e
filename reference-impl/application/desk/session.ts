import { legOf } from '../../domain/centre.ts';
import type { Conversation } from '../../domain/conversation.ts';
import type { Message } from '../../domain/message.ts';
import type { Leg } from '../../domain/leg.ts';
import type { Confirmable } from '../../domain/policies/confirmation.ts';
import type { TargetOption } from '../../domain/policies/targets.ts';
import type { App, PickedFile } from '../app.ts';

/** An open Transfer Request or Conference Request, or a question whether the agent is sure. */
export type OpenDialog =
  | {
      readonly kind: 'transfer-request' | 'conference-request';
      readonly conversationId: string;
      readonly destination: 'queue' | 'agent' | null;
      readonly search: string;
      readonly selected: string | null;
      /** What was there when the dialog opened or was last refreshed (WA-TRF-05). */
      readonly listed: Readonly<Record<'queue' | 'agent', readonly TargetOption[]>>;
    }
  | {
      readonly kind: 'confirm';
      readonly conversationId: string;
      readonly action: Confirmable;
    };

/** What the agent has done so far in one Wrap Up Reasons dialog. */
export interface ReasonChoice {
  readonly search: string;
  readonly selected: string | null;
}

export interface Notification {
  readonly id: string;
  readonly text: string;
  /** ms since 1970: when it goes away by itself (WA-NTF-02). */
  readonly until: number;
}

/** The count-down of one wrap-up. It lives in the desk, as the documentation has it (WA-WRP-11). */
export interface Countdown {
  readonly remainingMs: number;
  /** ms since 1970; `null` while it rests. */
  readonly runningSince: number | null;
  /** ms since 1970; `null` while it runs. */
  readonly restingSince: number | null;
  readonly timer: unknown;
}

/** One window of one agent: what only this window knows. */
export interface Session {
  readonly id: string;
  readonly agentId: string;
  isOpen: boolean;
  isOnline: boolean;
  /** The conversation in the interaction pane. */
  openConversation: string | null;
  dialog: OpenDialog | null;
  missedPrompt: boolean;
  /** What is searched in the list of states (WA-ST-06). */
  stateSearch: string;
  notifications: readonly Notification[];
  /** What the notification center holds, newest first. */
  kept: readonly Pick<Notification, 'id' | 'text'>[];
  isCenterOpen: boolean;
  /** Whether the agent wants nothing to turn up on the screen (WA-NTF-03). */
  isSilent: boolean;
  announcements: readonly string[];
  /** What happened while the window had no connection, oldest first: it is told when the connection is back. */
  untold: readonly string[];
  readonly drafts: Map<string, string>;
  /** By conversation: the file that goes with the next Send. */
  readonly files: Map<string, PickedFile>;
  /** By conversation: how many of the customer's messages this window has shown. */
  readonly seen: Map<string, number>;
  readonly reasons: Map<string, ReasonChoice>;
  readonly countdowns: Map<string, Countdown>;
}

export function newSession(id: string, agentId: string): Session {
  return {
    id,
    agentId,
    isOpen: true,
    isOnline: true,
    openConversation: null,
    dialog: null,
    missedPrompt: false,
    stateSearch: '',
    notifications: [],
    kept: [],
    isCenterOpen: false,
    isSilent: false,
    announcements: [],
    untold: [],
    drafts: new Map(),
    files: new Map(),
    seen: new Map(),
    reasons: new Map(),
    countdowns: new Map(),
  };
}

/** An agent's part of a conversation, with the conversation. */
interface Part {
  readonly leg: Leg;
  readonly conversation: Conversation;
}

/** The agent's unfinished part of the conversation that the window shows; `null` when it shows none. */
export function shownPart(app: App, session: Session): Part | null {
  return partOf(app, session, session.openConversation);
}

/** The same of any conversation. */
export function partOf(app: App, { agentId }: Session, conversationId: string | null): Part | null {
  if (conversationId === null) return null;
  const leg = legOf(app.store.centre, agentId, conversationId);
  const conversation = app.store.centre.conversations.get(conversationId);
  return leg && conversation ? { leg, conversation } : null;
}

/** The dialog that is up for the shown conversation; one that belongs to another or to a finished one is not. */
export function shownDialog(app: App, session: Session): OpenDialog | null {
  const shown = shownPart(app, session);
  const { dialog } = session;
  if (!dialog || shown?.leg.phase !== 'active') return null;
  return dialog.conversationId === shown.conversation.id ? dialog : null;
}

export function choiceOf(session: Session, leg: Leg): ReasonChoice {
  return session.reasons.get(leg.id) ?? { search: '', selected: null };
}

export function countOfCustomerMessages(thread: readonly Message[]): number {
  return thread.filter((message) => message.from === 'customer').length;
}
