import { get, put, type Centre } from '../../domain/centre.ts';
import type { Conversation } from '../../domain/conversation.ts';
import type { App } from '../app.ts';

/**
 * An agent has seen what the customer wrote: the platform hears it once, by the latest message, which stands for all before
 * (WA-READ-01). What it did not take is told with the next.
 */
export function markRead(app: App, conversationId: string): void {
  const conversation = get(app.store.centre, 'conversations', conversationId);
  const wamid = conversation.thread.findLast(({ from }) => from === 'customer')?.wamid ?? null;
  if (wamid === null || wamid === conversation.readMark) return;
  app.store.change((centre) => marked(centre, conversation, wamid));
  app.track(
    app.outbound.markRead(wamid).then((taken) => {
      if (taken) return;
      const now = get(app.store.centre, 'conversations', conversationId);
      if (now.readMark === wamid) app.store.change((centre) => marked(centre, now, null));
    }),
  );
}

function marked(centre: Centre, conversation: Conversation, readMark: string | null): Centre {
  return put(centre, 'conversations', { ...conversation, readMark });
}
