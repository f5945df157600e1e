import { get } from '../../domain/centre.ts';
import type { App } from '../app.ts';
import type { Session } from '../desk/session.ts';
import { maskFor } from './mask.ts';
import { seconds } from './people.ts';

/** The agent's own finished interactions of the last day, newest first (WA-PANE-10, WA-WRP-16). */
export function presentHistory(app: App, session: Session) {
  const mask = maskFor(app);
  const { centre } = app.store;
  return app.policies.history
    .entries(centre, session.agentId, app.clock.now())
    .map(({ conversationId, reason, acceptedAt, connectedMs }) => ({
      customerName: mask.text('history', nameOf(app, conversationId)),
      reason,
      acceptedAt,
      connectedSeconds: seconds(connectedMs),
    }));
}

function nameOf(app: App, conversationId: string): string {
  return get(app.store.centre, 'conversations', conversationId).customer.name;
}
