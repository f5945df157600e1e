import { get, legOf, put, withoutRequests } from '../../domain/centre.ts';
import { closed, conferenceRequested, handedOver, left } from '../../domain/conversation.ts';
import { inWrapUp, released, type Leg } from '../../domain/leg.ts';
import type { Ending } from '../../domain/policies/wrap-up.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { Target } from '../../domain/target.ts';
import type { AgentMove, App } from '../app.ts';
import { sendTo } from './route.ts';

/** The owner gives the conversation to another agent or to a queue, and wraps up at once (WA-TRF-07). */
export function transfer(app: App, move: AgentMove, target: Target): void {
  const leg = ownersLeg(app, move);
  const { centre } = app.store;
  const conversation = handedOver(get(centre, 'conversations', move.conversationId));
  const looking = { agentId: move.agentId, purpose: 'transfer' } as const;
  const problem = app.policies.targets.problem(centre, target, looking);
  refuseUnless(problem === null, problem ?? '');
  app.store.change((now) =>
    put(
      put(withoutRequests(now, conversation.id), 'conversations', conversation),
      'legs',
      finished(app, leg, 'transferred'),
    ),
  );
  sendTo(app, conversation.id, { purpose: 'transfer', target, except: move.agentId });
}

/** The owner asks a second agent in (WA-CNF-03). */
export function requestConference(app: App, move: AgentMove, target: Target): void {
  ownersLeg(app, move);
  const { centre } = app.store;
  const looking = { agentId: move.agentId, purpose: 'conference' } as const;
  const problem = app.policies.targets.problem(centre, target, looking);
  refuseUnless(problem === null, problem ?? '');
  const next = conferenceRequested(get(centre, 'conversations', move.conversationId), target);
  app.store.change((now) => put(now, 'conversations', next));
  sendTo(app, next.id, { purpose: 'conference', target, except: move.agentId });
}

/** A conferenced agent leaves; the rest goes on (WA-CNF-07). */
export function exitConference(app: App, { agentId, conversationId }: AgentMove): void {
  const { centre } = app.store;
  const next = left(get(centre, 'conversations', conversationId), agentId);
  const leg = legOf(centre, agentId, conversationId);
  refuseUnless(leg, 'You are not in this conference.');
  app.store.change((now) =>
    put(put(now, 'conversations', next), 'legs', finished(app, leg, 'conference-exited')),
  );
  app.store.publish({ kind: 'left', conversationId, agentId });
}

/** The owner ends the conversation for everybody in it (WA-END-01, WA-CNF-06). */
export function end(app: App, move: AgentMove, ending: Ending): void {
  const leg = ownersLeg(app, move);
  const { centre } = app.store;
  const conversation = get(centre, 'conversations', move.conversationId);
  refuseUnless(app.policies.asset.mayEnd(conversation), 'This conversation cannot be ended.');
  const guests = conversation.guests.flatMap((id) => legOf(centre, id, conversation.id) ?? []);
  app.store.change((now) => {
    const without = withoutRequests(now, conversation.id);
    const released = guests.reduce(
      (sum, guest) => put(sum, 'legs', finished(app, guest, 'conference-ended-by-owner')),
      put(without, 'legs', finished(app, leg, ending)),
    );
    return put(released, 'conversations', closed(conversation));
  });
}

function ownersLeg(app: App, { agentId, conversationId }: AgentMove): Leg {
  const leg = legOf(app.store.centre, agentId, conversationId);
  refuseUnless(leg?.phase === 'active', 'You are not in this conversation any more.');
  refuseUnless(leg.role === 'owner', 'Only the agent who owns the conversation can do this.');
  return leg;
}

/** The leg after its ending: in wrap-up where a reason is owed, over where none is. */
export function finished(app: App, leg: Leg, ending: Ending): Leg {
  const now = app.clock.now();
  const { autoWrapUp } = app.store.centre.settings;
  const messagesRead = get(app.store.centre, 'conversations', leg.conversationId).thread.length;
  return app.policies.wrapUp.owedAfter(ending)
    ? inWrapUp(leg, { now, messagesRead, autoWrapUp })
    : released(leg, now);
}
