import { get, put, type Centre } from '../../domain/centre.ts';
import type { Agent } from '../../domain/agent.ts';
import type { Waiting } from '../../domain/offer.ts';
import type { App, OfferRequest } from '../app.ts';

/** Offers each waiting conversation, first in line first, to the agent whom routing picks (WA-ST-01). */
export function route(app: App): void {
  for (const waiting of app.store.centre.waiting) {
    const agent = app.policies.routing.pick(candidates(app, waiting));
    if (!agent) continue;
    app.store.change((centre) => unqueued(centre, waiting));
    app.use.offer(waiting.conversationId, agent.id, {
      purpose: waiting.purpose,
      target: { kind: 'queue', id: waiting.queueId },
      except: waiting.except,
    });
  }
}

function candidates(app: App, waiting: Waiting): readonly Agent[] {
  const { availability, routing } = app.policies;
  const { centre } = app.store;
  return [...centre.agents.values()].filter(
    (agent) =>
      availability.mayBeOffered(agent) &&
      routing.hasRoom(centre, agent) &&
      routing.serves(centre, agent, waiting),
  );
}

function unqueued(centre: Centre, gone: Waiting): Centre {
  return { ...centre, waiting: centre.waiting.filter((each) => each !== gone) };
}

/** Shows one agent a contact request and starts its clock (WA-POP-02). */
export function offer(
  app: App,
  conversationId: string,
  { agentId, ...request }: OfferRequest & { readonly agentId: string },
): void {
  const receivedAt = app.clock.now();
  const seconds = app.store.centre.settings.timeToAcceptSeconds;
  const expiresAt = app.policies.offers.expiresAt(receivedAt, seconds);
  const id = app.nextId('request');
  const made = { id, conversationId, agentId, ...request, receivedAt, expiresAt };
  app.store.change((centre) => put(centre, 'offers', made));
  app.store.publish({ kind: 'offered', agentId, conversationId });
  app.clock.setTimeout(() => app.use.expire(id), expiresAt - receivedAt);
}

/** Sends a conversation to a target: straight to one agent, or into a queue. */
export function sendTo(app: App, conversationId: string, request: OfferRequest): void {
  const { target, purpose, except } = request;
  if (target.kind === 'agent') {
    app.use.offer(conversationId, get(app.store.centre, 'agents', target.id).id, request);
    return;
  }
  const queueId = get(app.store.centre, 'queues', target.id).id;
  const waiting = { conversationId, queueId, purpose, except };
  app.store.change((centre) => ({ ...centre, waiting: [...centre.waiting, waiting] }));
  app.use.route();
}
