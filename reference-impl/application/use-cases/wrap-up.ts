import { get, legOf, put } from '../../domain/centre.ts';
import { countdownCancelled, wrappedUp, type Leg, type WrapUpEnd } from '../../domain/leg.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { AgentMove, App } from '../app.ts';

/** Submits the reason; the interaction is over for this agent (WA-WRP-05, WA-WRP-15). */
export function submitWrapUp(app: App, move: AgentMove, end: WrapUpEnd): void {
  const leg = ownLeg(app, move);
  const known = app.policies.wrapUp.reasons(app.store.centre.settings);
  refuseUnless(
    known.some((each) => each.name === end.reason),
    `There is no wrap-up reason "${end.reason}".`,
  );
  app.store.change((centre) => put(centre, 'legs', wrappedUp(leg, end)));
  app.use.happened(move.agentId, 'wrapped-up');
  app.use.route();
}

/** WA-WRP-10. */
export function cancelCountdown(app: App, move: AgentMove): void {
  const leg = ownLeg(app, move);
  refuseUnless(leg.autoWrapUp, 'There is no countdown to cancel.');
  refuseUnless(
    app.policies.wrapUp.mayCancelCountdown(leg.autoWrapUp),
    'Your administrator does not allow more time for wrap-up.',
  );
  app.store.change((centre) => put(centre, 'legs', countdownCancelled(leg)));
}

function ownLeg(app: App, { agentId, conversationId }: AgentMove): Leg {
  const leg = legOf(app.store.centre, agentId, conversationId);
  const agent = get(app.store.centre, 'agents', agentId);
  refuseUnless(leg, `${agent.name} has nothing to wrap up here.`);
  return leg;
}
