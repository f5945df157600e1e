import type { Conversation, Message, View } from './view-types.ts';

/** The view as far as the page knows it, and the number of the last change in it; -1 before the first. */
export interface Known {
  readonly sequence: number;
  readonly view: View | null;
}

export type ServerFrame =
  | { readonly type: 'view'; readonly sequence: number; readonly view: View }
  | Change
  | { readonly type: 'synced'; readonly id: number };

interface Change {
  readonly type: 'change';
  readonly sequence: number;
  readonly set: Partial<View>;
  readonly thread?: {
    readonly conversation: string;
    readonly keep: number;
    readonly add: readonly Message[];
  };
}

/** What is known after a frame. A change that came before alters nothing; `null` when one in between is missing. */
export function afterFrame(
  known: Known,
  frame: Exclude<ServerFrame, { type: 'synced' }>,
): Known | null {
  if (frame.type === 'view') return { sequence: frame.sequence, view: frame.view };
  if (frame.sequence <= known.sequence) return known;
  if (known.view === null || frame.sequence !== known.sequence + 1) return null;
  const view = { ...known.view, ...frame.set };
  const conversation =
    view.conversation && withThread(view.conversation, known.view.conversation, frame);
  return { sequence: frame.sequence, view: { ...view, conversation } };
}

function withThread(
  now: Conversation,
  before: Conversation | null,
  { thread }: Change,
): Conversation {
  const known = before?.id === now.id ? before.messages : [];
  return { ...now, messages: thread ? [...known.slice(0, thread.keep), ...thread.add] : known };
}
