import type { DeskView } from '../../application/presenter/desk-view.ts';

/** What has changed in a desk's view: top-level fields as they are now, and for a thread that went on only its new end. */
export interface ViewChange {
  readonly set: Readonly<Record<string, unknown>>;
  /** Keep the first `keep` messages of the thread you have and append `add`; `set.conversation` then comes without messages. */
  readonly thread?: {
    readonly conversation: string;
    readonly keep: number;
    readonly add: readonly unknown[];
  };
}

/** A view in pieces that can be compared: each field as JSON, the thread message by message. */
export interface Pieces {
  readonly fields: ReadonlyMap<string, string>;
  readonly conversation: string | null;
  readonly thread: readonly string[];
}

/** Cuts a view up. What is put together from the rest (`allText`) is left out: whoever wants it asks for it. */
export function piecesOf(view: DeskView): Pieces {
  const { conversation } = view;
  const fields = new Map<string, string>();
  for (const key of Object.keys(view)) {
    if (key === 'allText') continue;
    const value: unknown =
      key === 'conversation' ? bare(conversation) : view[key as keyof DeskView];
    fields.set(key, JSON.stringify(value ?? null));
  }
  return {
    fields,
    conversation: conversation?.id ?? null,
    thread: (conversation?.messages ?? []).map((message) => JSON.stringify(message)),
  };
}

function bare(conversation: DeskView['conversation']): unknown {
  return conversation && { ...conversation, messages: undefined };
}

/** What leads from one view to a later one; `null` when nothing has changed. */
export function diffPieces(before: Pieces, after: Pieces): ViewChange | null {
  const set: Record<string, unknown> = {};
  for (const [key, json] of after.fields) {
    if (before.fields.get(key) !== json) set[key] = JSON.parse(json) as unknown;
  }
  const thread = diffThread(before, after);
  if (!thread) return Object.keys(set).length === 0 ? null : { set };
  return { set, thread };
}

function diffThread(before: Pieces, after: Pieces): ViewChange['thread'] | null {
  const { conversation, thread } = after;
  if (conversation === null) return null;
  const known = before.conversation === conversation ? before.thread : [];
  let keep = 0;
  while (keep < known.length && known[keep] === thread[keep]) keep += 1;
  if (keep === known.length && keep === thread.length && before.conversation === conversation) {
    return null;
  }
  return { conversation, keep, add: thread.slice(keep).map((json) => JSON.parse(json) as unknown) };
}
