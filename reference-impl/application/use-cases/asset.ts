import { put, withoutRequests, type Centre } from '../../domain/centre.ts';
import { closed, interrupted, type Conversation } from '../../domain/conversation.ts';
import type { App } from '../app.ts';

/**
 * An administrator deletes the WhatsApp number. Conversations that an agent has are interrupted (WA-AST-01); those that only wait or
 * are on offer have nobody who could end them and are closed.
 */
export function deleteAsset(app: App): void {
  const open = [...app.store.centre.conversations.values()].filter((c) => c.phase === 'open');
  app.store.change((centre) => open.reduce(stopped, { ...centre, asset: 'deleted' }));
  for (const { id } of open) app.store.publish({ kind: 'interrupted', conversationId: id });
}

export function restoreAsset(app: App): void {
  app.store.change((centre) => ({ ...centre, asset: 'active' }));
}

function stopped(centre: Centre, conversation: Conversation): Centre {
  const next = conversation.owner ? interrupted(conversation) : closed(conversation);
  return put(withoutRequests(centre, conversation.id), 'conversations', next);
}
