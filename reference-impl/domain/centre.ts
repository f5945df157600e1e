import type { Agent } from './agent.ts';
import { placed, type Arrival, type Conversation } from './conversation.ts';
import { withOneMore, type AutoWrapUp, type Leg } from './leg.ts';
import type { Offer, Waiting } from './offer.ts';
import { refuseUnless } from './refusal.ts';

export interface Queue {
  readonly id: string;
  readonly name: string;
  /** Ids of the agents who serve it; `null` means everyone. */
  readonly staff: readonly string[] | null;
}

export interface Reason {
  readonly name: string;
  readonly default: boolean;
}

export interface Settings {
  readonly timeToAcceptSeconds: number;
  readonly autoWrapUp: AutoWrapUp | null;
  /** Mask customer sensitive data on the agent's desktop (WA-MSK-01). */
  readonly masking: boolean;
  readonly wrapUpReasons: readonly Reason[];
  readonly idleReasons: readonly string[];
  /** Names that may be chosen as a transfer or conference target; `null` means all (WA-TRF-10). */
  readonly targetQueues: readonly string[] | null;
  readonly targetAgents: readonly string[] | null;
}

/** The whole contact centre at one moment. Never changed: each move makes a new one. */
export interface Centre {
  readonly agents: ReadonlyMap<string, Agent>;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly legs: ReadonlyMap<string, Leg>;
  readonly offers: ReadonlyMap<string, Offer>;
  /** First in line first. */
  readonly waiting: readonly Waiting[];
  readonly settings: Settings;
  readonly asset: 'active' | 'deleted';
  /** Where a customer's message enters (WA-CH-03). */
  readonly entryQueueId: string;
}

type Tables = 'agents' | 'queues' | 'conversations' | 'legs' | 'offers';
type Row<T extends Tables> = Centre[T] extends ReadonlyMap<string, infer R> ? R : never;

/** The centre with one row put in place of the one with its id, or added. */
export function put<T extends Tables>(
  centre: Centre,
  table: T,
  row: Row<T> & { readonly id: string },
): Centre {
  const rows = new Map<string, unknown>(centre[table]).set(row.id, row);
  return { ...centre, [table]: rows };
}

export function withoutOffer(centre: Centre, offerId: string): Centre {
  return { ...centre, offers: new Map([...centre.offers].filter(([id]) => id !== offerId)) };
}

/** A row that must be there; refused with a sentence where it is not. */
export function get<T extends Tables>(centre: Centre, table: T, id: string): Row<T> {
  const row = centre[table].get(id);
  refuseUnless(row, `There is no ${table.slice(0, -1)} ${id}.`);
  return row as Row<T>;
}

/**
 * A customer's message put in its place in the thread. Where that is before the end of an agent's part, it belongs to what the
 * agent may read, however late it came.
 */
export function withPlaced(centre: Centre, conversation: Conversation, arrival: Arrival): Centre {
  const next = placed(conversation, arrival);
  const place = next.thread.indexOf(arrival.message);
  const withMessage = put(centre, 'conversations', next);
  if (place === conversation.thread.length) return withMessage;
  return [...centre.legs.values()]
    .filter((leg) => leg.conversationId === conversation.id && (leg.messagesRead ?? 0) > place)
    .reduce((sum, leg) => put(sum, 'legs', withOneMore(leg)), withMessage);
}

/** The customer's conversation that is still open, if any. */
export function openConversationOf(centre: Centre, waId: string): Conversation | undefined {
  return [...centre.conversations.values()].find(
    (each) => each.customer.waId === waId && each.phase === 'open',
  );
}

/** The legs of one agent that still need them, in the order of accepting. */
export function currentLegs(centre: Centre, agentId: string): readonly Leg[] {
  return [...centre.legs.values()].filter((leg) => leg.agentId === agentId && leg.phase !== 'done');
}

/** An agent's own unfinished part of a conversation. */
export function legOf(centre: Centre, agentId: string, conversationId: string): Leg | undefined {
  return currentLegs(centre, agentId).find((leg) => leg.conversationId === conversationId);
}

export function offersTo(centre: Centre, agentId: string): readonly Offer[] {
  return [...centre.offers.values()].filter((offer) => offer.agentId === agentId);
}

export function offersOf(centre: Centre, conversationId: string): readonly Offer[] {
  return [...centre.offers.values()].filter((offer) => offer.conversationId === conversationId);
}

/** Requests that nobody accepted yet go with the conversation that they were for. */
export function withoutRequests(centre: Centre, conversationId: string): Centre {
  const waiting = centre.waiting.filter((each) => each.conversationId !== conversationId);
  const without: Centre = { ...centre, waiting };
  return offersOf(centre, conversationId).reduce((sum, { id }) => withoutOffer(sum, id), without);
}
