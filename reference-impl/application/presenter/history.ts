import { get } from '../../domain/centre.ts';
import type { App } from '../app.ts';
import type { Session } from '../desk/session.ts';
import { maskFor } from './mask.ts';
import { seconds } from './people.ts';

/** The agent's own finished interactions, newest first (WA-PANE-10, WA-WRP-16). */
export function presentHistory(app: App, session: Session) {
  const mask = maskFor(app);
  return [...app.store.centre.legs.values()]
    .filter((leg) => leg.agentId === session.agentId && leg.phase === 'done')
    .reverse()
    .map((leg) => ({
      customerName: mask.text('history', nameOf(app, leg.conversationId)),
      reason: leg.reason,
      acceptedAt: leg.acceptedAt,
      connectedSeconds: seconds((leg.endedAt ?? leg.acceptedAt) - leg.acceptedAt),
    }));
}

function nameOf(app: App, conversationId: string): string {
  return get(app.store.centre, 'conversations', conversationId).customer.name;
}
