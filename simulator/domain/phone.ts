import type { Draft } from './customer-message.ts';
import type { Content, Reaction } from './message-types/content.ts';
import { react, type Reactions } from './reactions.ts';

/** A message as it stands in the chat. */
interface Shown {
  readonly id: string;
  readonly type: string;
  /** What a person reads of it. */
  readonly text: string;
  /** The type's own object, as it crossed the wire. */
  readonly body: unknown;
  /** When it reached or left the phone, in ms since 1970. */
  readonly at: number;
  readonly read: boolean;
  readonly reactions?: Reactions;
  /** The id of the message that it quotes. */
  readonly replyTo?: string;
}

/** A message on the customer's phone that came from the business. */
export interface Received extends Shown, Pick<Content, 'media' | 'offers' | 'parts'> {
  /** True once a voice note was played. */
  readonly played?: boolean;
}

/** A message the customer sent. `read` once the business has marked it, or a later one, as read. */
export interface Written extends Shown {
  /** It was put in other words since. */
  readonly edited?: true;
  /** It was taken back. */
  readonly revoked?: true;
}

/** Everything a message on its way to the phone carries. */
export interface Arriving extends Omit<Received, 'at' | 'read' | 'reactions'> {
  /** Set for a reaction: it shows on another message, and is none itself. */
  readonly reaction?: Reaction;
}

/** What the phone has to tell of a message that it got. */
export interface Receipt {
  readonly id: string;
  readonly status: 'played' | 'read';
}

/** The state of one customer's phone. Every function below returns the next state and changes nothing. */
export interface Phone {
  readonly online: boolean;
  readonly blocked: boolean;
  /** The chat with the business is on the screen: what arrives is read at once. */
  readonly chatOpen: boolean;
  /** Off: the business never learns that a message was read. */
  readonly readReceipts: boolean;
  readonly received: readonly Received[];
  /** How many have arrived ever, those included that are no longer kept. */
  readonly arrivals: number;
  readonly written: readonly Written[];
  /** Messages that wait at the platform until the phone is back online. */
  readonly held: readonly Arriving[];
  /** Messages that wait on the phone until it is back online. */
  readonly drafts: readonly Draft[];
  /** Receipts that wait on the phone until it is back online. */
  readonly receipts: readonly Receipt[];
  /** Ms since 1970; `null` before the first message. Opens the service window. */
  readonly lastWroteAt: number | null;
  /** Ms since 1970 at which "typing…" vanishes. */
  readonly typingUntil: number;
}

export const NEW_PHONE: Phone = {
  online: true,
  blocked: false,
  chatOpen: false,
  readReceipts: true,
  received: [],
  arrivals: 0,
  written: [],
  held: [],
  drafts: [],
  receipts: [],
  lastWroteAt: null,
  typingUntil: 0,
};

/** Messages of each list of a phone that are kept, the latest ones: ours, for runs without end. */
export const PHONE_KEEPS = 2000;

/** A list with one more at its end, and without its oldest when that is one too many. */
export function added<T>(list: readonly T[], one: T): readonly T[] {
  return [...list.slice(list.length < PHONE_KEEPS ? 0 : 1), one];
}

/** How long "typing…" shows, in ms (reference cloud-api 2.5). */
const TYPING_MS = 25_000;

/**
 * What became of a message that came to the phone. `held`: it is offline; `dropped`: its owner blocked the business;
 * `reacted`: it shows on another message, of which the platform tells nobody.
 */
export type Arrival = 'delivered' | 'dropped' | 'held' | 'reacted' | 'read';

export function arrive(phone: Phone, message: Arriving, at: number): [Phone, Arrival] {
  if (phone.blocked) return [phone, 'dropped'];
  if (!phone.online) return [{ ...phone, held: added(phone.held, message) }, 'held'];
  if (message.reaction) return [react(phone, 'business', message.reaction), 'reacted'];
  const received = added(phone.received, { ...message, at, read: phone.chatOpen });
  const told = phone.chatOpen && phone.readReceipts ? 'read' : 'delivered';
  return [{ ...phone, received, arrivals: phone.arrivals + 1, typingUntil: 0 }, told];
}

/** What the phone does once it is back: take in, send out, and tell what was read. */
export type Backlog = Pick<Phone, 'drafts' | 'held' | 'receipts'>;

/** While the business is blocked nothing leaves the phone, and what was held is dropped when it arrives. */
export function comeOnline(phone: Phone): [Phone, Backlog] {
  const { held, blocked } = phone;
  const backlog = blocked ? { held, drafts: [], receipts: [] } : phone;
  return [{ ...phone, online: true, held: [], drafts: [], receipts: [] }, backlog];
}

/** Reads everything. The receipts returned leave now; none leaves while blocked. */
export function readAll(phone: Phone): [Phone, readonly Receipt[]] {
  const fresh = phone.received.filter((message) => !message.read);
  const received = phone.received.map((it) => (it.read ? it : { ...it, read: true }));
  return tell(
    { ...phone, received },
    phone.readReceipts ? fresh.map(({ id }) => ({ id, status: 'read' })) : [],
  );
}

/** Plays a voice note, which tells so the first time. */
export function play(phone: Phone, id: string): [Phone, readonly Receipt[]] {
  const received = phone.received.map((it) => (it.id === id ? { ...it, played: true } : it));
  const first = phone.received.some((it) => it.id === id && it.played !== true);
  return tell({ ...phone, received }, first ? [{ id, status: 'played' }] : []);
}

/** What leaves the phone at once, and what waits until it is online. */
function tell(phone: Phone, receipts: readonly Receipt[]): [Phone, readonly Receipt[]] {
  if (phone.blocked) return [phone, []];
  if (phone.online) return [phone, receipts];
  return [{ ...phone, receipts: [...phone.receipts, ...receipts].slice(-PHONE_KEEPS) }, []];
}

export function write(phone: Phone, message: Omit<Written, 'read'>): Phone {
  return { ...note(phone, message), lastWroteAt: message.at };
}

/** Puts down what went out in the customer's name without their doing: it opens no window. */
export function note(phone: Phone, message: Omit<Written, 'read'>): Phone {
  return { ...phone, written: added(phone.written, { ...message, read: false }) };
}

/** The business has read a message: that one and all before it show as read, and it may be typing. */
export function seen(
  phone: Phone,
  { id, typing, at }: { id: string; typing: boolean; at: number },
): Phone {
  const last = phone.written.findIndex((message) => message.id === id);
  const written = phone.written.map((message, index) =>
    index <= last ? { ...message, read: true } : message,
  );
  return { ...phone, written, typingUntil: typing ? at + TYPING_MS : phone.typingUntil };
}
