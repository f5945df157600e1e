import { get, put, withoutOffer, type Centre } from '../../domain/centre.ts';
import {
  appended,
  closed,
  conferenceDropped,
  connected,
  joined,
} from '../../domain/conversation.ts';
import type { Conversation } from '../../domain/conversation.ts';
import type { Leg } from '../../domain/leg.ts';
import type { Offer } from '../../domain/offer.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { App } from '../app.ts';
import { systemLine } from './system-line.ts';

/** The agent accepts a request: the conversation is theirs, or they join its conference (WA-RONA-01, WA-CNF-04). */
export function accept(app: App, agentId: string, offerId: string): void {
  const offer = app.store.centre.offers.get(offerId);
  const own = offer?.agentId === agentId;
  const now = app.clock.now();
  refuseUnless(
    offer && own && app.policies.offers.acceptable(offer, now),
    'This request is no longer available.',
  );
  const conversation = get(app.store.centre, 'conversations', offer.conversationId);
  const next =
    offer.purpose === 'conference'
      ? joined(conversation, agentId)
      : connected(conversation, agentId);
  app.store.change((centre) =>
    put(put(withoutOffer(centre, offerId), 'conversations', next), 'legs', newLeg(app, offer)),
  );
  if (offer.purpose === 'conference') announceJoin(app, next, agentId);
}

function newLeg(app: App, offer: Offer): Leg {
  return {
    id: app.nextId('interaction'),
    conversationId: offer.conversationId,
    agentId: offer.agentId,
    role: offer.purpose === 'conference' ? 'guest' : 'owner',
    phase: 'active',
    receivedAt: offer.receivedAt,
    acceptedAt: app.clock.now(),
    endedAt: null,
    messagesRead: null,
    autoWrapUp: null,
    countdownCancelled: false,
    reason: null,
    automatic: false,
    terminated: false,
  };
}

/** WA-CNF-05. */
function announceJoin(app: App, conversation: Conversation, agentId: string): void {
  const agent = get(app.store.centre, 'agents', agentId);
  const line = systemLine(app, app.policies.conference.joinedLine(agent.name));
  app.store.change((centre) => put(centre, 'conversations', appended(conversation, line)));
  app.store.publish({ kind: 'joined', conversationId: conversation.id, agentId });
}

/** Nobody accepted in time: RONA for the agent (WA-RONA-05), and for the request what the policy says. */
export function expire(app: App, offerId: string): void {
  const offer = app.store.centre.offers.get(offerId);
  if (!offer) return;
  app.store.change((centre) => withoutOffer(centre, offerId));
  app.use.happened(offer.agentId, 'missed-request');
  const { agentId, conversationId } = offer;
  app.store.publish({ kind: 'missed', agentId, conversationId });
  const requeue = app.policies.offers.afterNoAnswer(offer) === 'requeue';
  app.store.change((centre) => (requeue ? requeued(centre, offer) : dropped(centre, offer)));
  app.use.route();
}

/** Back to the head of the queue it was offered from (WA-RONA-05). */
function requeued(centre: Centre, offer: Offer): Centre {
  const { conversationId, purpose, target, except } = offer;
  const waiting = { conversationId, queueId: target.id, purpose, except };
  return { ...centre, waiting: [waiting, ...centre.waiting] };
}

/** WA-TRF-08: a transfer ends there; a conference request leaves the conversation with its owner (WA-CNF-14). */
function dropped(centre: Centre, offer: Offer): Centre {
  const conversation = get(centre, 'conversations', offer.conversationId);
  const next =
    offer.purpose === 'conference' ? conferenceDropped(conversation) : closed(conversation);
  return put(centre, 'conversations', next);
}
