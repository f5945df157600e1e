import { both, withAction, withView } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { LawfulTwin } from './twin.ts';

const whatWrites: ReadonlySet<string> = new Set(['type', 'paste', 'draft', 'send', 'attach']);

/** Whether the customer of a conversation can be answered no more. */
function isClosed(app: App, conversationId: string | undefined): boolean {
  const conversation = app.store.centre.conversations.get(conversationId ?? '');
  if (conversation === undefined) return false;
  return app.policies.serviceWindow.alert(conversation, app.clock.now()) !== null;
}

/** Other lawful ways with what WhatsApp lets a business do. */
export const platformTwins: readonly LawfulTwin[] = [
  {
    id: 'closed-window-closes-the-box',
    allows:
      'Where the customer can be answered no more, the compose box is closed, and nothing else says so.',
    alter: both(
      withView((view, app) => {
        const { conversation } = view;
        if (!conversation || !isClosed(app, conversation.id)) return view;
        const compose = { ...conversation.compose, enabled: false, canSend: false };
        return { ...view, conversation: { ...conversation, alert: null, compose } };
      }),
      withAction((action, real, { app, desk }) =>
        whatWrites.has(action.verb) && isClosed(app, desk.view().conversation?.id)
          ? { outcome: 'refused', reason: 'The customer can be answered no more.' }
          : real(action),
      ),
    ),
  },
];
