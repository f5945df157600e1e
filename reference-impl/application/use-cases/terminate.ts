import { get, legOf, put, withoutRequests } from '../../domain/centre.ts';
import { terminated } from '../../domain/conversation.ts';
import { acknowledged, terminated as cut, type Leg } from '../../domain/leg.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { AgentMove, App } from '../app.ts';

/**
 * An administrator ends an interaction for everyone in it (WA-AST-07). Requests that nobody has accepted are withdrawn; the customer is
 * told nothing, and what they write later begins a new conversation.
 */
export function terminate(app: App, conversationId: string): void {
  const conversation = terminated(get(app.store.centre, 'conversations', conversationId));
  const now = app.clock.now();
  app.store.change((centre) =>
    legsIn(app, conversationId).reduce(
      (sum, leg) => put(sum, 'legs', cut(leg, now)),
      put(withoutRequests(centre, conversationId), 'conversations', conversation),
    ),
  );
  app.store.publish({ kind: 'terminated', conversationId });
  app.use.route();
}

function legsIn({ store, policies }: App, conversationId: string): readonly Leg[] {
  return [...store.centre.legs.values()].filter(
    (leg) => leg.conversationId === conversationId && policies.termination.ends(leg),
  );
}

/** The agent takes note of it, and has room for other work. */
export function acknowledgeTermination(app: App, { agentId, conversationId }: AgentMove): void {
  const leg = legOf(app.store.centre, agentId, conversationId);
  refuseUnless(leg, 'This interaction is not in your task list any more.');
  app.store.change((centre) => put(centre, 'legs', acknowledged(leg)));
  app.use.route();
}
