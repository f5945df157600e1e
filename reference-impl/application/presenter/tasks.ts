import { currentLegs, get, offersTo } from '../../domain/centre.ts';
import type { Conversation } from '../../domain/conversation.ts';
import { readableThread, type Leg } from '../../domain/leg.ts';
import { summaryOf, type Message } from '../../domain/message.ts';
import type { Offer } from '../../domain/offer.ts';
import type { App } from '../app.ts';
import { countOfCustomerMessages, type Session } from '../desk/session.ts';
import { maskFor } from './mask.ts';
import { phoneOf, seconds } from './people.ts';
import { queueNameOf } from './requests.ts';

/** The task list: requests and unfinished interactions, newest on top (WA-POP-09, WA-POP-10). */
export function presentTasks(app: App, session: Session) {
  const { centre } = app.store;
  const legs = currentLegs(centre, session.agentId).map((leg) => ({
    at: leg.receivedAt,
    row: legRow(app, session, leg),
  }));
  const requests = offersTo(centre, session.agentId).map((offer) => ({
    at: offer.receivedAt,
    row: requestRow(app, offer),
  }));
  return [...legs, ...requests]
    .sort((one, other) => one.at - other.at)
    .reverse()
    .map(({ row }) => row);
}

function requestRow(app: App, offer: Offer) {
  const conversation = get(app.store.centre, 'conversations', offer.conversationId);
  const { title, preview } = commonText(app, conversation, conversation.thread);
  return {
    id: offer.id,
    channel: 'whatsapp',
    title,
    preview,
    queueName: queueNameOf(app, offer, conversation.queueId),
    unread: countOfCustomerMessages(conversation.thread),
    state: 'Request',
    elapsedSeconds: seconds(app.policies.offers.elapsedMs(offer, app.clock.now())),
    canAccept: true,
    flashing: app.policies.offers.flashes(offer, app.clock.now()),
  };
}

function legRow(app: App, session: Session, leg: Leg) {
  const conversation = get(app.store.centre, 'conversations', leg.conversationId);
  const thread = readableThread(leg, conversation);
  const { title, preview, queueName } = commonText(app, conversation, thread);
  const seen = session.seen.get(conversation.id) ?? 0;
  return {
    id: conversation.id,
    channel: 'whatsapp',
    title,
    preview,
    queueName,
    unread: Math.max(0, countOfCustomerMessages(thread) - seen),
    state: stateLabel(app, leg, conversation),
    elapsedSeconds: seconds(app.clock.now() - leg.acceptedAt),
    canAccept: false,
    flashing: false,
  };
}

function commonText(app: App, conversation: Conversation, thread: readonly Message[]) {
  const mask = maskFor(app);
  const last = thread.findLast((message) => message.from !== 'system');
  return {
    title: mask.phone('task-title', phoneOf(conversation.customer.waId)),
    preview: mask.text('preview', last ? summaryOf(last) : ''),
    queueName: get(app.store.centre, 'queues', conversation.queueId).name,
  };
}

/** The state label of an interaction, as its pane and its row show it (WA-CNF-03). */
export function stateLabel(app: App, leg: Leg, conversation: Conversation): string {
  if (leg.phase === 'wrap-up') return 'Wrap Up';
  return leg.phase === 'terminated' ? 'Terminated' : app.policies.conference.label(conversation);
}
