/** A message on the customer's phone that came from the business. */
export interface Received {
  readonly id: string;
  readonly text: string;
  /** When it reached the phone, in ms since 1970. */
  readonly at: number;
  readonly read: boolean;
  /** The id of the message that it quotes. */
  readonly replyTo?: string;
}

/** A message the customer wrote. `read` once the business has marked it, or a later one, as read. */
export interface Written {
  readonly id: string;
  readonly text: string;
  readonly at: number;
  readonly read: boolean;
}

/** A message that has yet to leave the phone, because it is offline. */
export interface Draft {
  readonly text: string;
  readonly replyTo?: string;
}

/** Everything a message on its way to the phone carries. */
export type Arriving = Omit<Received, 'at' | 'read'>;

/** The state of one customer's phone. Every function below returns the next state and changes nothing. */
export interface Phone {
  readonly online: boolean;
  readonly blocked: boolean;
  /** The chat with the business is on the screen: what arrives is read at once. */
  readonly chatOpen: boolean;
  readonly received: readonly Received[];
  readonly written: readonly Written[];
  /** Messages that wait at the platform until the phone is back online. */
  readonly held: readonly Arriving[];
  /** Messages that wait on the phone until it is back online. */
  readonly drafts: readonly Draft[];
  /** Ids read while offline, whose read receipts have yet to leave. */
  readonly receipts: readonly string[];
  /** Ms since 1970; `null` before the first message. Opens the service window. */
  readonly lastWroteAt: number | null;
  /** Ms since 1970 at which "typing…" vanishes. */
  readonly typingUntil: number;
}

export const NEW_PHONE: Phone = {
  online: true,
  blocked: false,
  chatOpen: false,
  received: [],
  written: [],
  held: [],
  drafts: [],
  receipts: [],
  lastWroteAt: null,
  typingUntil: 0,
};

/** How long "typing…" shows, in ms (reference cloud-api 2.5). */
const TYPING_MS = 25_000;

/** What became of a message that came to the phone. `held`: it is offline; `dropped`: its owner blocked the business. */
export type Arrival = 'delivered' | 'read' | 'held' | 'dropped';

export function arrive(phone: Phone, message: Arriving, at: number): [Phone, Arrival] {
  if (phone.blocked) return [phone, 'dropped'];
  if (!phone.online) return [{ ...phone, held: [...phone.held, message] }, 'held'];
  const received = [...phone.received, { ...message, at, read: phone.chatOpen }];
  return [{ ...phone, received, typingUntil: 0 }, phone.chatOpen ? 'read' : 'delivered'];
}

/** What the phone does once it is back: take in, send out, and tell what was read. */
export interface Backlog {
  readonly held: readonly Arriving[];
  readonly drafts: readonly Draft[];
  readonly receipts: readonly string[];
}

/** While the business is blocked nothing leaves the phone, and what was held is dropped when it arrives. */
export function comeOnline(phone: Phone): [Phone, Backlog] {
  const { held, blocked } = phone;
  const backlog = blocked ? { held, drafts: [], receipts: [] } : phone;
  return [{ ...phone, online: true, held: [], drafts: [], receipts: [] }, backlog];
}

/** Reads everything. The ids returned are those whose read receipt leaves now; none leaves while blocked. */
export function readAll(phone: Phone): [Phone, readonly string[]] {
  const fresh = phone.received.filter((message) => !message.read).map((message) => message.id);
  const next = {
    ...phone,
    received: phone.received.map((message) =>
      message.read ? message : { ...message, read: true },
    ),
  };
  if (phone.blocked) return [next, []];
  if (phone.online) return [next, fresh];
  return [{ ...next, receipts: [...phone.receipts, ...fresh] }, []];
}

export function write(phone: Phone, message: Omit<Written, 'read'>): Phone {
  const written = [...phone.written, { ...message, read: false }];
  return { ...phone, written, lastWroteAt: message.at };
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
