import type { App } from '../app.ts';

/**
 * Lets desks look again when the customer's service window closes (WA-WIN-02), as nothing else happens then. Ends with the
 * conversation.
 */
export function watchWindow(app: App, conversationId: string): void {
  const conversation = app.store.centre.conversations.get(conversationId);
  if (conversation?.phase !== 'open') return;
  const closesAt = app.policies.serviceWindow.closesAt(conversation);
  const left = closesAt - app.clock.now();
  // Once it is closed, a new message of the customer opens it anew, for as long.
  const wait = left > 0 ? left : app.policies.serviceWindow.ms;
  app.clock.setTimeout(() => {
    app.store.change((centre) => ({ ...centre }));
    watchWindow(app, conversationId);
  }, wait);
}
