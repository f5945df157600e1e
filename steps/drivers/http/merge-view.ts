import type { ConversationView, DeskView, MessageView } from '../../ports/view.ts';

/** A desk's view as far as it is known, and the number of the last change that is in it. */
export interface KnownView {
  readonly sequence: number;
  readonly view: DeskView;
}

/** What the live view sends: a whole view, a numbered change, or the answer to a sync. */
export type ServerFrame = ViewFrame | ChangeFrame | SyncedFrame;

export interface ViewFrame {
  readonly type: 'view';
  readonly sequence: number;
  readonly view: DeskView;
}

export interface SyncedFrame {
  readonly type: 'synced';
  readonly id: number;
  readonly sequence: number;
  readonly allText?: string;
}

export interface ChangeFrame {
  readonly type: 'change';
  readonly sequence: number;
  readonly set: Partial<DeskView>;
  readonly thread?: {
    readonly conversation: string;
    readonly keep: number;
    readonly add: readonly MessageView[];
  };
}

/** The view after a frame; `null` when a change before it is missing. */
export function knownAfter(known: KnownView, frame: ViewFrame | ChangeFrame): KnownView | null {
  if (frame.type === 'change') return withChange(known, frame);
  return { sequence: frame.sequence, view: frame.view };
}

/** The view after a change. A change that is known already alters nothing; `null` when one before it is missing. */
export function withChange(known: KnownView, change: ChangeFrame): KnownView | null {
  if (change.sequence <= known.sequence) return known;
  if (change.sequence !== known.sequence + 1) return null;
  const view = { ...known.view, ...change.set };
  const { conversation } = view;
  if (conversation) view.conversation = withThread(conversation, known.view.conversation, change);
  return { sequence: change.sequence, view };
}

/** The open conversation with its messages: those that were known and are kept, and what was added. */
function withThread(
  conversation: ConversationView,
  before: DeskView['conversation'],
  { thread }: ChangeFrame,
): ConversationView {
  const known = before?.id === conversation.id ? (before.messages ?? []) : [];
  const messages = thread ? [...known.slice(0, thread.keep), ...thread.add] : known;
  return { ...conversation, messages };
}
