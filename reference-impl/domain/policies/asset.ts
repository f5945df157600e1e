import type { Centre } from '../centre.ts';
import type { Conversation } from '../conversation.ts';

/** What an agent may still do once the asset was deleted. */
export interface AssetPolicy {
  /** WA-AST-01: what is shown; `null` while all is well. */
  alert(conversation: Conversation): string | null;
  /** WA-AST-01: whether customers' messages come in. */
  receives(asset: Centre['asset']): boolean;
  /** WA-AST-02. */
  mayWrite(conversation: Conversation): boolean;
  /** WA-AST-05: Transfer and Conference. */
  maySendOn(conversation: Conversation): boolean;
  /** WA-AST-03. */
  mayEnd(conversation: Conversation): boolean;
}

export const documentedAsset: AssetPolicy = {
  alert: (conversation) =>
    conversation.interrupted && !conversation.terminated
      ? 'An administrator deleted the WhatsApp number of this conversation. You can only end it.'
      : null,
  receives: (asset) => asset === 'active',
  mayWrite: (conversation) => !conversation.interrupted,
  maySendOn: (conversation) => !conversation.interrupted,
  mayEnd: () => true,
};
