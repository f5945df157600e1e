import type { Message } from './message.ts';
import { refuseUnless } from './refusal.ts';
import type { Target } from './target.ts';

export interface Customer {
  /** The platform's id: digits, no plus. */
  readonly waId: string;
  /** The platform's business-scoped id, where it tells one (platform reference 1.9). */
  readonly userId?: string;
  /** Profile name; the number where the platform gave none. */
  readonly name: string;
}

/** A customer's conversation with the business, whoever of the agents has it. */
export interface Conversation {
  readonly id: string;
  readonly customer: Customer;
  readonly queueId: string;
  readonly startedAt: number;
  readonly thread: readonly Message[];
  readonly phase: 'open' | 'closed';
  /** The agent who answers for it; `null` while it waits or is on offer. */
  readonly owner: string | null;
  /** Agents who joined a conference, in the order of joining. */
  readonly guests: readonly string[];
  readonly conferenceRequest: Target | null;
  /** The asset was deleted under it (WA-AST-01): it can only be ended. */
  readonly interrupted: boolean;
  /** An administrator closed it (WA-AST-07): nobody wrapped it up, and a customer's earlier contacts leave it out. */
  readonly terminated: boolean;
  /** The latest message of the customer that the platform was told is read; `null` while there is none. */
  readonly readMark: string | null;
}

/** A message of a customer, and when it arrived (ms since 1970, our clock). */
export interface Arrival {
  readonly message: Message;
  readonly arrivedAt: number;
}

/** The platform's clock and ours may differ by so many ms, and a message may take so long, before it counts as late. */
const lateMs = 10_000;

/**
 * Puts a customer's message where it belongs by the time it was written: the platform promises no order (platform reference 1.4).
 * It tells whole seconds, so within a second whatever came first stands first. Among the customer's own messages its clock decides;
 * above what an agent wrote, by our clock, goes only what came late, or an answer could stand above its question.
 */
export function placed(conversation: Conversation, { message, arrivedAt }: Arrival): Conversation {
  const { thread } = conversation;
  const second = ({ at }: Message) => Math.floor(at / 1000);
  const isLater = (each: Message) => second(each) > second(message);
  const next = thread.findIndex((each) => each.from === 'customer' && isLater(each));
  const limit = next === -1 ? thread.length : next;
  const isLate = arrivedAt - message.at > lateMs;
  const place = isLate ? thread.slice(0, limit).findLastIndex((each) => !isLater(each)) + 1 : limit;
  return { ...conversation, thread: thread.toSpliced(place, 0, message) };
}

/** Adds a message at the end of the thread. */
export function appended(conversation: Conversation, message: Message): Conversation {
  return { ...conversation, thread: [...conversation.thread, message] };
}

/** Replaces a message of the thread, e.g. with a newer status. */
export function revised(conversation: Conversation, message: Message): Conversation {
  const thread = conversation.thread.map((each) => (each.id === message.id ? message : each));
  return { ...conversation, thread };
}

/** An agent accepted it, as its owner. */
export function connected(conversation: Conversation, agentId: string): Conversation {
  mustBeOpen(conversation);
  refuseUnless(conversation.owner === null, 'Another agent already has this conversation.');
  return { ...conversation, owner: agentId };
}

/** The owner hands it over (WA-TRF-07): nobody owns it until someone accepts. */
export function handedOver(conversation: Conversation): Conversation {
  mustBeUsable(conversation);
  refuseUnless(conversation.guests.length === 0, 'End the conference before you transfer.');
  return { ...conversation, owner: null, conferenceRequest: null };
}

export function conferenceRequested(conversation: Conversation, target: Target): Conversation {
  mustBeUsable(conversation);
  refuseUnless(conversation.conferenceRequest === null, 'A conference is already requested.');
  refuseUnless(conversation.guests.length === 0, 'This conversation is already a conference.');
  return { ...conversation, conferenceRequest: target };
}

export function conferenceDropped(conversation: Conversation): Conversation {
  return { ...conversation, conferenceRequest: null };
}

/** A second agent accepted the conference request (WA-CNF-04). */
export function joined(conversation: Conversation, agentId: string): Conversation {
  mustBeUsable(conversation);
  const guests = [...conversation.guests, agentId];
  return { ...conversation, conferenceRequest: null, guests };
}

/** A conferenced agent left (WA-CNF-07). */
export function left(conversation: Conversation, agentId: string): Conversation {
  const isGuest = conversation.guests.includes(agentId);
  refuseUnless(isGuest, 'Only an agent who joined the conference can exit it.');
  return { ...conversation, guests: conversation.guests.filter((each) => each !== agentId) };
}

/** The end, for everyone in it. A later message of the customer starts a new conversation (WA-CH-04). */
export function closed(conversation: Conversation): Conversation {
  mustBeOpen(conversation);
  return { ...conversation, phase: 'closed', owner: null, guests: [], conferenceRequest: null };
}

/** An administrator's end, for everyone in it (WA-AST-07). */
export function terminated(conversation: Conversation): Conversation {
  return { ...closed(conversation), terminated: true };
}

/** The asset was deleted (WA-AST-01). */
export function interrupted(conversation: Conversation): Conversation {
  return { ...conversation, interrupted: true, conferenceRequest: null };
}

function mustBeOpen(conversation: Conversation): void {
  refuseUnless(conversation.phase === 'open', 'This conversation is already closed.');
}

function mustBeUsable(conversation: Conversation): void {
  mustBeOpen(conversation);
  refuseUnless(!conversation.interrupted, 'The WhatsApp asset was deleted. End the conversation.');
}
