import { put, withPlaced, type Centre } from '../../domain/centre.ts';
import { revised, type Conversation, type Customer } from '../../domain/conversation.ts';
import { summaryOf, withStatus, type Message } from '../../domain/message.ts';
import type { App, InboundStatus, InboundText } from '../app.ts';
import { watchWindow } from './service-window.ts';

/** A customer wrote: into the open conversation, or into a new one that waits in the entry queue (WA-CH-01, WA-CH-04). */
export function receiveText(app: App, inbound: InboundText): void {
  if (isKnown(app.store.centre, inbound.wamid)) return;
  const open = openConversationWith(app, inbound.customer);
  const conversation = open ?? newConversation(app, inbound);
  const message = inboundMessage(app, inbound, conversation);
  const arrivedAt = app.clock.now();
  app.store.change((centre) => withPlaced(centre, conversation, { message, arrivedAt }));
  if (!open) {
    enqueue(app, conversation);
    watchWindow(app, conversation.id);
  }
  app.store.publish({
    kind: 'customer-wrote',
    conversationId: conversation.id,
    messageId: message.id,
  });
  if (conversation.owner) app.use.happened(conversation.owner, 'customer-wrote');
  app.use.route();
  if (message.attachment) app.use.fetchFile(conversation.id, message.id);
}

/** The customer's conversation that is still open, if any. */
function openConversationWith({ store, policies }: App, customer: Customer) {
  const { identity } = policies;
  const wanted = identity.key(customer);
  return [...store.centre.conversations.values()].find(
    (each) => each.phase === 'open' && identity.key(each.customer) === wanted,
  );
}

/** The platform retries and may tell the same message twice: once is enough. */
function isKnown(centre: Centre, wamid: string): boolean {
  return [...centre.conversations.values()].some((conversation) =>
    conversation.thread.some((message) => message.wamid === wamid),
  );
}

function newConversation(app: App, inbound: InboundText): Conversation {
  return {
    id: app.nextId('conversation'),
    customer: inbound.customer,
    queueId: app.store.centre.entryQueueId,
    startedAt: app.clock.now(),
    thread: [],
    phase: 'open',
    owner: null,
    guests: [],
    conferenceRequest: null,
    interrupted: false,
    terminated: false,
    readMark: null,
  };
}

function inboundMessage(app: App, inbound: InboundText, conversation: Conversation): Message {
  const { attachment } = inbound;
  return {
    id: app.nextId('message'),
    from: 'customer',
    author: inbound.customer.name,
    text: textOf(inbound, conversation),
    // What tells no time that makes sense was written when it came.
    at: Number.isFinite(inbound.at) ? inbound.at : app.clock.now(),
    status: 'received',
    wamid: inbound.wamid,
    failure: null,
    ...(attachment ? { attachment } : {}),
  };
}

/** A reaction alone says nothing: what it is about stands beside it. */
function textOf({ text, about }: InboundText, { thread }: Conversation): string {
  if (about === undefined) return text;
  const original = thread.find(({ wamid }) => wamid === about);
  return original ? `${text} to "${summaryOf(original)}"` : `${text} to an earlier message`;
}

function enqueue(app: App, conversation: Conversation): void {
  const waiting = {
    conversationId: conversation.id,
    queueId: conversation.queueId,
    purpose: 'offer',
    except: null,
  } as const;
  app.store.change((centre) => ({ ...centre, waiting: [...centre.waiting, waiting] }));
}

/**
 * The platform told how far a message of ours got. Where its answer to the send was lost, or is late, our own id of it tells which
 * (platform reference 1.4).
 */
export function receiveStatus(app: App, inbound: InboundStatus): void {
  const { wamid, reference } = inbound;
  const found =
    ourMessage(app, (each) => each.wamid === wamid) ??
    ourMessage(app, (each) => each.wamid === null && each.id === reference);
  if (!found) return;
  const next = { ...withStatus(found.message, inbound), wamid };
  app.store.change((centre) => put(centre, 'conversations', revised(found.conversation, next)));
}

function ourMessage(app: App, isMeant: (message: Message) => boolean) {
  for (const conversation of app.store.centre.conversations.values()) {
    const message = conversation.thread.find((each) => each.from === 'agent' && isMeant(each));
    if (message) return { conversation, message };
  }
  return undefined;
}
