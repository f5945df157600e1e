/** What the compose box takes and what it lets go. Characters are UTF-16 code units, as browsers count them (choice A17). */
export interface ComposePolicy {
  /** WA-CMP-01. */
  readonly limit: number;
  /** What the box holds after `text` is typed or pasted at its end. */
  edit(draft: string, text: string): string;
  length(draft: string): number;
  /** Why this draft can't be sent; `null` when it can. */
  problem(draft: string): string | null;
  /** Keys that send (WA-CMP-02). */
  sendsOn(keys: string): boolean;
  /** What a key other than a sending one puts into the box; `null` for a key that means nothing there. */
  inserts(keys: string): string | null;
  /** What the box holds after sending (WA-CMP-10). */
  afterSend(draft: string): string;
  /** Whether a draft outlives a change of conversation (WA-CMP-07). */
  readonly keepsDrafts: boolean;
  /** What goes out for a draft. */
  outgoing(draft: string): string;
}

const limit = 4096;

export const documentedCompose: ComposePolicy = {
  limit,
  edit: (draft, text) => draft + text,
  length: (draft) => draft.length,
  problem(draft) {
    if (draft.trim() === '') return 'There is nothing to send.';
    if (draft.length <= limit) return null;
    return `The message has ${draft.length} characters; WhatsApp takes at most ${limit}.`;
  },
  sendsOn: (keys) => keys === 'Enter',
  inserts(keys) {
    if (keys === 'Shift+Enter') return '\n';
    return /^.$/u.test(keys) ? keys : null;
  },
  afterSend: () => '',
  keepsDrafts: true,
  outgoing: (draft) => draft,
};
