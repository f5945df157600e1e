import { both, withPolicy, withUseCase } from '../alter.ts';
import type { App } from '../application/app.ts';
import { get, put } from '../domain/centre.ts';
import type { Offer } from '../domain/offer.ts';
import type { FaultyTwin } from './twin.ts';

/** A request to one agent that came by transfer. */
function isToAnAgent(offer: Offer | undefined): offer is Offer {
  return offer?.purpose === 'transfer' && offer.target.kind === 'agent';
}

/** Offers a conversation that was dropped to an agent after all. */
function offerAgain(app: App, { conversationId }: Offer, agentId: string): void {
  const conversation = get(app.store.centre, 'conversations', conversationId);
  if (conversation.phase === 'closed') {
    const reopened = { ...conversation, phase: 'open' } as const;
    app.store.change((centre) => put(centre, 'conversations', reopened));
  }
  const target = { kind: 'agent', id: agentId } as const;
  app.use.offer(conversationId, agentId, { purpose: 'transfer', target, except: null });
}

/** Transfers to an agent that nobody accepted, of one contact centre. */
const unaccepted = new WeakMap<App, Offer[]>();

function unacceptedOf(app: App): Offer[] {
  const known = unaccepted.get(app) ?? [];
  unaccepted.set(app, known);
  return known;
}

const noting = withUseCase('expire', (original, app) => (offerId) => {
  const offer = app.store.centre.offers.get(offerId);
  if (isToAnAgent(offer)) unacceptedOf(app).push(offer);
  original(offerId);
});

/** Faults in what becomes of a transfer that nobody accepts. */
export const transferNoAnswerTwins: readonly FaultyTwin[] = [
  {
    id: 'unaccepted-transfer-stays',
    clause: 'WA-TRF-08',
    story: 'A request to an agent stays until it is accepted, however long that takes.',
    alter: withUseCase('expire', (original, app) => (offerId) => {
      if (!isToAnAgent(app.store.centre.offers.get(offerId))) original(offerId);
    }),
  },
  {
    id: 'unaccepted-transfer-goes-to-the-next-agent',
    clause: 'WA-TRF-08',
    story: 'A request that the chosen agent did not accept is offered to the next available agent.',
    alter: withUseCase('expire', (original, app) => (offerId) => {
      const offer = app.store.centre.offers.get(offerId);
      original(offerId);
      if (!isToAnAgent(offer)) return;
      const next = [...app.store.centre.agents.values()].find(
        (agent) => app.policies.availability.mayBeOffered(agent) && agent.id !== offer.except,
      );
      if (next) offerAgain(app, offer, next.id);
    }),
  },
  {
    id: 'transfer-lasts-half-as-long',
    clause: 'WA-TRF-08',
    story: 'A request to an agent is dropped after half of the time that agents have to accept.',
    alter: withUseCase('offer', (original, app) => (conversationId, agentId, request) => {
      original(conversationId, agentId, request);
      const made = [...app.store.centre.offers.values()].at(-1);
      if (!isToAnAgent(made)) return;
      app.clock.setTimeout(() => app.use.expire(made.id), (made.expiresAt - made.receivedAt) / 2);
    }),
  },
  {
    id: 'unaccepted-transfer-to-a-queue-is-dropped',
    clause: 'WA-TRF-08',
    story: 'A request to a queue that is not accepted is dropped as well.',
    alter: withPolicy('offers', (documented) => ({
      afterNoAnswer: (offer) =>
        offer.purpose === 'transfer' ? 'drop' : documented.afterNoAnswer(offer),
    })),
  },
  {
    id: 'unaccepted-transfer-comes-back-after-wrap-up',
    clause: 'WA-TRF-08',
    story:
      'A request that was not accepted comes back to the agent who transferred it, after wrap-up.',
    alter: both(
      noting,
      withUseCase('submitWrapUp', (original, app) => (move, end) => {
        original(move, end);
        const offer = unacceptedOf(app).find((each) => each.conversationId === move.conversationId);
        if (offer) offerAgain(app, offer, move.agentId);
      }),
    ),
  },
  {
    id: 'unaccepted-transfer-waits-for-the-chosen-agent',
    clause: 'WA-TRF-08',
    story:
      'A request that was not accepted is offered again when the chosen agent is available again.',
    alter: both(
      noting,
      withUseCase('setState', (original, app) => (agentId, state) => {
        original(agentId, state);
        const offer = unacceptedOf(app).find((each) => each.agentId === agentId);
        if (offer && state === 'Available') offerAgain(app, offer, agentId);
      }),
    ),
  },
];
