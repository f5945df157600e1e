import { withUseCase, withView, type Alteration } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import { get } from '../domain/centre.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Leg } from '../domain/leg.ts';
import type { Offer } from '../domain/offer.ts';

export type Pane = NonNullable<DeskView['conversation']>;

/** What a changed pane can lean on. */
export interface Behind {
  readonly app: App;
  readonly agentId: string;
  readonly conversation: Conversation;
}

/** Changes the pane of the agent whose conversation it is, while it is not in wrap-up. */
export function withOwnersPane(change: (pane: Pane, behind: Behind) => Pane): Alteration {
  return withPane(change, ({ agentId, conversation }) => conversation.owner === agentId);
}

/** Changes the pane of an agent who was asked in. */
export function withGuestsPane(change: (pane: Pane, behind: Behind) => Pane): Alteration {
  return withPane(change, ({ agentId, conversation }) => conversation.guests.includes(agentId));
}

function withPane(
  change: (pane: Pane, behind: Behind) => Pane,
  whose: (behind: Behind) => boolean,
): Alteration {
  return withView((view, app, agentId) => {
    const pane = view.conversation;
    if (!pane) return view;
    const conversation = get(app.store.centre, 'conversations', pane.id);
    const behind = { app, agentId, conversation };
    return whose(behind) ? { ...view, conversation: change(pane, behind) } : view;
  });
}

/** The pane without the messages that the test picks. */
export function without(pane: Pane, picked: (message: Pane['messages'][number]) => boolean): Pane {
  return { ...pane, messages: pane.messages.filter((message) => !picked(message)) };
}

/** The line of the thread that says who joined. */
export function isJoinedLine(message: Pane['messages'][number]): boolean {
  return message.from === 'system' && message.text.includes('joined');
}

/** The conference requests of a conversation that are on offer. */
export function requestsOf(app: App, conversationId: string): readonly Offer[] {
  return [...app.store.centre.offers.values()].filter(
    (offer) => offer.conversationId === conversationId && offer.purpose === 'conference',
  );
}

/** The parts of agents who were asked into a conversation, gone or not. */
export function guestLegs(app: App, conversationId: string): readonly Leg[] {
  return [...app.store.centre.legs.values()].filter(
    (leg) => leg.conversationId === conversationId && leg.role === 'guest',
  );
}

/** Somebody was in a conference and has left it, and nobody else is in. */
export function isLeftAlone(app: App, { id, guests }: Conversation): boolean {
  return guests.length === 0 && guestLegs(app, id).length > 0;
}

/** Conversations whose conference came about through a queue, of one contact centre. */
const throughQueue = new WeakMap<App, Set<string>>();

function throughQueueOf(app: App): Set<string> {
  const known = throughQueue.get(app) ?? new Set();
  throughQueue.set(app, known);
  return known;
}

/** Notes which conferences come about through a queue. */
export const notingQueues = withUseCase('accept', (original, app) => (agentId, offerId) => {
  const offer = app.store.centre.offers.get(offerId);
  const noted = offer?.purpose === 'conference' && offer.target.kind === 'queue';
  if (noted) throughQueueOf(app).add(offer.conversationId);
  original(agentId, offerId);
});

/** Whether somebody joined this conversation through a queue, as `notingQueues` noted it. */
export function cameThroughQueue(app: App, conversationId: string): boolean {
  return throughQueueOf(app).has(conversationId);
}

/** The conversation has ended. */
export function isClosed(app: App, conversationId: string): boolean {
  return get(app.store.centre, 'conversations', conversationId).phase === 'closed';
}
