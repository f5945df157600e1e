import { withAction, withDesk, withUseCase } from '../alter.ts';
import type { App, InboundText } from '../application/app.ts';
import { legOf, offersOf, openConversationOf, put, type Centre } from '../domain/centre.ts';
import type { Conversation } from '../domain/conversation.ts';
import { withPane } from '../alter-pane.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults on the way from a customer's first message to the open pane. */
export const respondRequestTwins: readonly FaultyTwin[] = [
  {
    id: 'first-message-with-emoji-is-lost',
    clause: 'WA-CH-01',
    story: 'A first message that begins with an emoji opens no conversation.',
    alter: withUseCase('receiveText', (original, app) => (inbound) => {
      const open = openConversationOf(app.store.centre, inbound.customer.waId);
      if (open || !/^\p{Extended_Pictographic}/u.test(inbound.text)) original(inbound);
    }),
  },
  {
    id: 'namesakes-are-one-customer',
    clause: 'WA-CH-01',
    story:
      'A customer is told from others by name alone, so two of the same name share a conversation.',
    alter: withUseCase('receiveText', (original, app) => (inbound) => {
      original(underTheSameName(app.store.centre, inbound));
    }),
  },
  {
    id: 'second-message-is-a-second-request',
    clause: 'WA-CH-01',
    story: 'A question that follows before anyone has accepted is a request of its own.',
    alter: withUseCase('receiveText', (original, app) => (inbound) => {
      const waiting = openConversationOf(app.store.centre, inbound.customer.waId);
      original(inbound);
      const [offer] = waiting ? offersOf(app.store.centre, waiting.id) : [];
      if (!waiting || !offer || !inbound.text.includes('?')) return;
      const { agentId, purpose, target, except } = offer;
      app.use.offer(waiting.id, agentId, { purpose, target, except });
    }),
  },
  {
    id: 'messages-before-accept-newest-first',
    clause: 'WA-RONA-01',
    story: 'What the customer wrote before the agent accepted is shown newest first.',
    alter: withUseCase('accept', (original, app) => (agentId, offerId) => {
      const offer = app.store.centre.offers.get(offerId);
      original(agentId, offerId);
      if (offer?.purpose === 'offer') change(app, offer.conversationId, reversed);
    }),
  },
  {
    id: 'compose-box-locked-after-two-messages',
    clause: 'WA-RONA-01',
    story: 'Where the customer wrote more than once before accept, the compose box stays locked.',
    alter: withDesk((desk, app, agentId) => {
      const locked = new Set<string>();
      return {
        ...desk,
        act(action) {
          const outcome = desk.act(action);
          const { conversation } = desk.view();
          const accepted = action.verb === 'accept' && outcome.outcome === 'done';
          if (!accepted || !conversation) return outcome;
          const role = legOf(app.store.centre, agentId, conversation.id)?.role;
          const fresh = role === 'owner' && conversation.messages.every(fromCustomer);
          if (fresh && conversation.messages.length > 1) locked.add(conversation.id);
          return outcome;
        },
        view() {
          const view = desk.view();
          const { conversation } = view;
          if (!conversation || !locked.has(conversation.id)) return view;
          const compose = { ...conversation.compose, enabled: false, canSend: false };
          return { ...view, conversation: { ...conversation, compose } };
        },
      };
    }),
  },
  {
    id: 'accept-opens-the-older-request',
    clause: 'WA-RONA-01',
    story: 'Of several requests from customers, Accept on any of them accepts the oldest one.',
    alter: withAction((action, real, { desk }) => {
      const oldest = desk.view().requests.find(({ purpose }) => purpose === 'offer')?.id;
      return action.verb === 'accept' && oldest !== undefined
        ? real({ ...action, request: oldest })
        : real(action);
    }),
  },
  {
    id: 'pane-waits-for-other-request',
    clause: 'WA-RONA-01',
    story: 'While another request waits, the pane lacks the message that opened the conversation.',
    alter: withPane((pane, { view }) =>
      view.requests.length > 0 ? { ...pane, messages: pane.messages.slice(1) } : pane,
    ),
  },
  {
    id: 'pane-shows-waiting-messages',
    clause: 'WA-RONA-01',
    story: 'The pane also shows what customers wrote whose requests still wait.',
    alter: withPane((pane, { view, app }) => {
      const [first] = pane.messages;
      if (!first) return pane;
      const waiting = view.requests.flatMap(({ id }) => waitingMessages(app, id));
      const foreign = waiting.map((text, i) => ({ ...first, id: `waiting-${i}`, text }));
      return { ...pane, messages: [...pane.messages, ...foreign] };
    }),
  },
  {
    id: 'second-window-accepts-again',
    clause: 'WA-RONA-01',
    story:
      'Accepting a request in a second window puts the conversation on the desk a second time.',
    alter: withUseCase('accept', (original, app) => {
      const accepted = new Map<string, string>();
      return (agentId, offerId) => {
        const before = accepted.get(offerId);
        if (before !== undefined) {
          doubleLeg(app, agentId, before);
          return;
        }
        const conversationId = app.store.centre.offers.get(offerId)?.conversationId;
        original(agentId, offerId);
        if (conversationId !== undefined) accepted.set(offerId, conversationId);
      };
    }),
  },
];

/** The message as if the customer who already writes under this name had sent it. */
function underTheSameName(centre: Centre, inbound: InboundText): InboundText {
  const namesake = [...centre.conversations.values()].find(
    ({ phase, customer }) => phase === 'open' && customer.name === inbound.customer.name,
  );
  return namesake ? { ...inbound, customer: namesake.customer } : inbound;
}

function change(app: App, id: string, move: (conversation: Conversation) => Conversation): void {
  app.store.change((centre) => {
    const conversation = centre.conversations.get(id);
    return conversation ? put(centre, 'conversations', move(conversation)) : centre;
  });
}

function reversed(conversation: Conversation): Conversation {
  return { ...conversation, thread: [...conversation.thread].reverse() };
}

function fromCustomer({ from }: { readonly from: string }): boolean {
  return from === 'customer';
}

function waitingMessages({ store }: App, offerId: string): readonly string[] {
  const offer = store.centre.offers.get(offerId);
  const conversation = store.centre.conversations.get(offer?.conversationId ?? '');
  return conversation?.owner === null ? conversation.thread.map(({ text }) => text) : [];
}

function doubleLeg(app: App, agentId: string, conversationId: string): void {
  const leg = legOf(app.store.centre, agentId, conversationId);
  if (!leg) return;
  app.store.change((centre) => put(centre, 'legs', { ...leg, id: app.nextId('interaction') }));
}
