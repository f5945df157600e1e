import { get, offersTo } from '../../domain/centre.ts';
import type { Offer } from '../../domain/offer.ts';
import type { App } from '../app.ts';
import type { Session } from '../desk/session.ts';
import { maskFor } from './mask.ts';
import { phoneOf, seconds } from './people.ts';

/** How many popovers fit on the screen (WA-POP-06). */
const shownAtOnce = 5;
/** Beside what is documented (WA-POP-01). */
const nothingElse: readonly string[] = [];

/** The contact request popovers, earliest on top (WA-POP-01, WA-POP-08). */
export function presentRequests(app: App, session: Session) {
  const offers = offersTo(app.store.centre, session.agentId);
  return {
    requests: offers.slice(0, shownAtOnce).map((offer) => presentRequest(app, offer)),
    requestsTotal: offers.length,
    acceptAll: offers.length > 1 ? acceptAllControl(offers.length) : null,
  };
}

/** WA-POP-07. */
function acceptAllControl(count: number) {
  return { name: `Accept ${count} requests`, enabled: true };
}

function presentRequest(app: App, offer: Offer) {
  const { customer, queueId } = get(app.store.centre, 'conversations', offer.conversationId);
  const mask = maskFor(app);
  const now = app.clock.now();
  return {
    id: offer.id,
    channel: 'whatsapp',
    purpose: offer.purpose,
    stage: 'request' as const,
    flashing: app.policies.offers.flashes(offer, now),
    customerName: mask.text('popover', customer.name),
    customerPhone: mask.phone('popover', phoneOf(customer.waId)),
    sourceNumber: app.policies.privacy.business(app.business.displayNumber),
    queueName: queueNameOf(app, offer, queueId),
    elapsedSeconds: seconds(app.policies.offers.elapsedMs(offer, now)),
    controls: [{ name: 'Accept', enabled: true }],
    otherFields: nothingElse,
  };
}

/** A request to a queue comes from that queue; one to an agent keeps the queue of the conversation. */
export function queueNameOf(app: App, offer: Offer, queueId: string): string {
  const id = offer.target.kind === 'queue' ? offer.target.id : queueId;
  return get(app.store.centre, 'queues', id).name;
}
