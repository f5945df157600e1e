import type { CustomerMessage, Draft, SendOptions } from '../domain/customer-message.ts';
import { whyNot } from '../domain/customer-messages/check.ts';
import { HOMES, LOCALES, type Locale } from '../domain/locales.ts';
import { COUNTRIES, type NumberSource } from '../domain/numbers.ts';
import {
  comeOnline,
  NEW_PHONE,
  play,
  readAll,
  type Phone,
  type Receipt,
  type Received,
  type Written,
} from '../domain/phone.ts';
import { isObject } from '../domain/parameters.ts';
import type { Random } from '../domain/random.ts';
import type { Inbound } from './inbound.ts';
import type { Clock, CustomerOptions } from './options.ts';
import type { Outbound } from './outbound.ts';
import type { People, Person } from './people.ts';

/** A person with WhatsApp who may write to the business. */
export interface Customer {
  readonly name: string;
  /** E.164 with the plus. */
  readonly phone: string;
  /** The number as the platform writes it: digits. */
  readonly waId: string;
  /**
   * Sends a text of 1 to 65,536 characters. Resolves when the contact centre has answered the webhook, or the first attempt
   * has failed; at once while offline, for then it leaves with `comesOnline`. Rejects with a sentence for a text that
   * cannot be sent, and while the business is blocked.
   */
  writes(text: string, options?: SendOptions): Promise<void>;
  /** The same for a message of any kind. Rejects also when a tap or a reaction is about nothing that is in the chat. */
  sends(message: CustomerMessage, options?: SendOptions): Promise<void>;
  /**
   * Takes another number, E.164 with the plus, or one of the simulator's choice. Resolves when the contact centre was told;
   * rejects with a sentence while the phone is offline, or when the number can't be had.
   */
  changesNumber(phone?: string): Promise<void>;
  /** Everything that arrived, oldest first. */
  received(): readonly Received[];
  /** Everything the customer wrote, oldest first; `read` once the business marked it as read. */
  sent(): readonly Written[];
  /** Looks into the chat: everything that arrived counts as read. Resolves when the contact centre was told. */
  reads(): Promise<void>;
  /**
   * Plays a voice note that arrived, and so reads the chat. Resolves when the contact centre was told; rejects with a
   * sentence when there is no such voice note.
   */
  plays(id: string): Promise<void>;
  /** Keeps the chat on the screen: reads what is there, and what arrives is read at once. */
  opensChat(): Promise<void>;
  leavesChat(): void;
  /** True while the business shows as typing. */
  seesTyping(): boolean;
  goesOffline(): void;
  /** What was held back arrives, and what was written offline leaves. Resolves when the contact centre was told. */
  comesOnline(): Promise<void>;
  /** Nothing the business sends arrives any more. */
  blocks(): void;
  unblocks(): void;
  /** Whether the business learns from now on what was read. */
  sharesReceipts(shares: boolean): void;
  /** How the phone stands; what is in the chat is told by `received` and `sent`. */
  state(): CustomerState;
}

/** A customer's phone apart from the messages on it. */
export interface CustomerState extends Pick<
  Phone,
  'blocked' | 'chatOpen' | 'drafts' | 'lastWroteAt' | 'online' | 'readReceipts' | 'typingUntil'
> {
  /** How many messages wait at the platform until the phone is back online. */
  readonly held: number;
}

export interface Customers {
  /** Each call is a new person with a number of their own. Throws a sentence when the options can't be met. */
  readonly create: (options?: CustomerOptions) => Customer;
  /** Everyone who was created, in that order. */
  readonly list: () => readonly Customer[];
  /** The one with a WhatsApp id, digits. */
  readonly find: (waId: string) => Customer | undefined;
}

export interface CustomersParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly people: People;
  readonly numbers: NumberSource;
  /** A name in a locale, always the same for the same seed. */
  readonly nameFor: (locale: Locale, seed: number) => string;
  readonly inbound: Inbound;
  readonly outbound: Outbound;
}

export function createCustomers(parts: CustomersParts): Customers {
  const { random, people, nameFor } = parts;
  const all: Customer[] = [];
  return {
    list: () => [...all],
    // By the number they have now.
    find: (waId) => all.find((customer) => customer.waId === waId),
    create(options = {}) {
      const locale = checkedLocale(options.locale ?? random.pick(LOCALES));
      const home = random.pick(HOMES[locale]);
      const drawn = random.below(2 ** 31);
      const phone = checkedPhone(parts, options.phone) ?? parts.numbers.next(home);
      const name = options.name ?? nameFor(locale, drawn);
      const { readReceipts = true } = options;
      const person = { name, waId: phone.slice(1), phone: { ...NEW_PHONE, readReceipts } };
      people.add(person);
      const customer = customerOf(parts, person);
      all.push(customer);
      return customer;
    },
  };
}

function customerOf(parts: CustomersParts, person: Person): Customer {
  const change = (changes: Partial<Phone>): void => {
    person.phone = { ...person.phone, ...changes };
  };
  const does = async ([phone, receipts]: [Phone, readonly Receipt[]]): Promise<void> => {
    person.phone = phone;
    await Promise.all(receipts.map((receipt) => parts.outbound.reportReceipt(receipt)));
  };
  const reads = (): Promise<void> => does(readAll(person.phone));
  return {
    name: person.name,
    get phone() {
      return `+${person.waId}`;
    },
    get waId() {
      return person.waId;
    },
    writes: async (text, options) =>
      send(parts, person, { message: { type: 'text', text }, ...options }),
    sends: async (message, options) => send(parts, person, { message, ...options }),
    changesNumber: async (number) => changeNumber(parts, person, number),
    received: () => person.phone.received,
    sent: () => person.phone.written,
    reads,
    plays: async (id) => {
      checkVoiceNote(person, id);
      await Promise.all([reads(), does(play(person.phone, id))]);
    },
    opensChat: () => {
      change({ chatOpen: true });
      return reads();
    },
    leavesChat: () => {
      change({ chatOpen: false });
    },
    seesTyping: () => person.phone.typingUntil > parts.clock.now(),
    ...switchesOf(change),
    comesOnline: () => catchUp(parts, person),
    state: () => stateOf(person.phone),
  };
}

type Switches = Pick<Customer, 'blocks' | 'goesOffline' | 'sharesReceipts' | 'unblocks'>;

function switchesOf(change: (changes: Partial<Phone>) => void): Switches {
  return {
    goesOffline: () => {
      change({ online: false });
    },
    blocks: () => {
      change({ blocked: true });
    },
    unblocks: () => {
      change({ blocked: false });
    },
    sharesReceipts: (readReceipts) => {
      change({ readReceipts });
    },
  };
}

function stateOf(phone: Phone): CustomerState {
  const { blocked, chatOpen, drafts, lastWroteAt, online, readReceipts, typingUntil } = phone;
  const switches = { blocked, chatOpen, online, readReceipts };
  return { ...switches, drafts, lastWroteAt, typingUntil, held: phone.held.length };
}

function checkVoiceNote({ name, phone }: Person, id: string): void {
  const message = phone.received.find((received) => received.id === id);
  if (isObject(message?.body) && message.type === 'audio' && message.body['voice'] === true) return;
  throw new Error(`${name} cannot play ${id}: no voice note of that id has arrived.`);
}

async function send({ inbound }: CustomersParts, person: Person, draft: Draft): Promise<void> {
  const { phone, name } = person;
  const reason = whyNot(draft.message, phone);
  if (reason !== undefined) throw new Error(`${name} ${reason}.`);
  if (phone.blocked) {
    throw new Error(`${name} cannot write: they have blocked the business. Call unblocks() first.`);
  }
  if (phone.online) return inbound.take(person, draft);
  person.phone = { ...phone, drafts: [...phone.drafts, draft] };
}

async function changeNumber(
  parts: CustomersParts,
  person: Person,
  chosen: string | undefined,
): Promise<void> {
  const { name, phone, waId } = person;
  if (!phone.online) throw new Error(`${name} cannot change numbers while the phone is offline.`);
  const home = parts.random.fork(`number after ${waId}`).pick(COUNTRIES);
  const number = checkedPhone(parts, chosen) ?? parts.numbers.next(home);
  parts.people.renumber(person, number.slice(1));
  return parts.inbound.tellNumberChange(person, waId);
}

async function catchUp({ inbound, outbound }: CustomersParts, person: Person): Promise<void> {
  const [phone, { held, receipts, drafts }] = comeOnline(person.phone);
  person.phone = phone;
  await Promise.all([
    ...receipts.map((receipt) => outbound.reportReceipt(receipt)),
    ...held.map((message) => outbound.hand(person, message)),
    ...drafts.map((draft) => inbound.take(person, draft)),
  ]);
}

function checkedLocale(locale: string): Locale {
  const known = LOCALES.find((candidate) => candidate === locale);
  if (known !== undefined) return known;
  throw new Error(`No customer can have the locale ${locale}; there are ${LOCALES.join(', ')}.`);
}

function checkedPhone({ numbers }: CustomersParts, phone: string | undefined): string | undefined {
  if (phone === undefined) return undefined;
  if (!/^\+[1-9]\d{6,14}$/.test(phone)) {
    throw new Error(
      `${phone} is no customer's number: write it as E.164, for example +12025550143.`,
    );
  }
  if (numbers.reserve(phone)) return phone;
  throw new Error(`${phone} already belongs to another customer, or to the business.`);
}
