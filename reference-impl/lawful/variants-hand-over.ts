import { both, withUseCase } from '../alter.ts';
import type { AgentMove, App } from '../application/app.ts';
import { finished } from '../application/use-cases/hand-over.ts';
import { sendTo } from '../application/use-cases/route.ts';
import { get, legOf, put, withoutOffer, withoutRequests } from '../domain/centre.ts';
import { handedOver } from '../domain/conversation.ts';
import type { Offer } from '../domain/offer.ts';
import { refuseUnless } from '../domain/refusal.ts';
import type { Target } from '../domain/target.ts';
import type { LawfulTwin } from './twin.ts';

/** Other ways of handing a conversation over, which the documentation forbids. */
export const handOverVariants: readonly LawfulTwin[] = [
  {
    id: 'transfers-once-accepted',
    allows: 'A transferred conversation stays with its agent until another one has accepted it.',
    variants: { transfer: 'offered' },
    alter: both(
      withUseCase('transfer', (_original, app) => (move, target) => {
        offerOnly(app, move, target);
      }),
      withUseCase('accept', (original, app) => (agentId, offerId) => {
        const offer = app.store.centre.offers.get(offerId);
        if (offer && mayHandOver(app, offer, agentId)) handOver(app, offer);
        original(agentId, offerId);
      }),
      withUseCase('expire', (original, app) => (offerId) => {
        const offer = app.store.centre.offers.get(offerId);
        if (offer?.purpose === 'transfer' && offer.target.kind === 'agent') miss(app, offer);
        else original(offerId);
      }),
    ),
  },
];

/** Whoever has the conversation keeps it, and what they asked for before is withdrawn. */
function offerOnly(app: App, { agentId, conversationId }: AgentMove, target: Target): void {
  const looking = { agentId, purpose: 'transfer' } as const;
  const { centre } = app.store;
  refuseUnless(
    legOf(centre, agentId, conversationId),
    'You are not in this conversation any more.',
  );
  handedOver(get(centre, 'conversations', conversationId));
  const problem = app.policies.targets.problem(centre, target, looking);
  refuseUnless(problem === null, problem ?? '');
  app.store.change((now) => withoutRequests(now, conversationId));
  sendTo(app, conversationId, { purpose: 'transfer', target, except: agentId });
}

function mayHandOver(app: App, offer: Offer, agentId: string): boolean {
  const isOwn = offer.agentId === agentId && offer.purpose === 'transfer';
  return isOwn && app.policies.offers.acceptable(offer, app.clock.now());
}

/** The agent who has had it until now is through with it, and wraps up. */
function handOver(app: App, { conversationId }: Offer): void {
  const conversation = get(app.store.centre, 'conversations', conversationId);
  const { owner } = conversation;
  const leg = owner === null ? undefined : legOf(app.store.centre, owner, conversationId);
  if (!leg) return;
  app.store.change((now) =>
    put(
      put(now, 'conversations', handedOver(conversation)),
      'legs',
      finished(app, leg, 'transferred'),
    ),
  );
}

/** Nothing comes of the request, and the conversation is where it was. */
function miss(app: App, { id, agentId, conversationId }: Offer): void {
  app.store.change((centre) => withoutOffer(centre, id));
  app.use.happened(agentId, 'missed-request');
  app.store.publish({ kind: 'missed', agentId, conversationId });
  app.use.route();
}
