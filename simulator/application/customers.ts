import type { Draft } from '../domain/customer-message.ts';
import { whyNot } from '../domain/customer-messages/check.ts';
import { HOMES, LOCALES, type Locale } from '../domain/locales.ts';
import { COUNTRIES, type Country, type NumberSource } from '../domain/numbers.ts';
import {
  added,
  comeOnline,
  NEW_PHONE,
  play,
  readAll,
  type Phone,
  type Receipt,
} from '../domain/phone.ts';
import { isObject } from '../domain/parameters.ts';
import type { Random } from '../domain/random.ts';
import { newUserId } from '../domain/user-id.ts';
import type { Customer, CustomerState, Customers } from './customer.ts';
import type { Changes } from './changes.ts';
import { fileOf } from './customer-file.ts';
import type { Inbound } from './inbound.ts';
import type { MediaStore } from './media-store.ts';
import type { Clock } from './options.ts';
import type { Outbound } from './outbound.ts';
import type { People, Person } from './people.ts';

export type { Customer, CustomerState, Customers } from './customer.ts';

export interface CustomersParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly people: People;
  readonly numbers: NumberSource;
  /** Whether people have business-scoped user ids. */
  readonly userIds: boolean;
  /** A name in a locale, always the same for the same seed. */
  readonly nameFor: (locale: Locale, seed: number) => string;
  readonly inbound: Inbound;
  readonly outbound: Outbound;
  readonly changes: Changes;
  readonly media: Pick<MediaStore, 'find'>;
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
      const person: Person = { name, waId: phone.slice(1), phone: { ...NEW_PHONE, readReceipts } };
      Object.assign(person, userIdFor(parts, home, person.waId));
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
    get userId() {
      return person.userId;
    },
    writes: async (text, options) =>
      send(parts, person, { message: { type: 'text', text }, ...options }),
    sends: async (message, options) => send(parts, person, { message, ...options }),
    changesNumber: async (number) => changeNumber(parts, person, number),
    edits: (id, text) => parts.changes.edit(person, id, text),
    revokes: (id) => parts.changes.revoke(person, id),
    ...chatOf(parts, person),
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

function chatOf(
  { media }: CustomersParts,
  person: Person,
): Pick<Customer, 'arrivals' | 'opens' | 'received' | 'sent'> {
  return {
    opens: (id) => fileOf(media, person, id),
    received: () => person.phone.received,
    arrivals: () => person.phone.arrivals,
    sent: () => person.phone.written,
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
  person.phone = { ...phone, drafts: added(phone.drafts, draft) };
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
  const before = person.userId;
  const { userId } = userIdFor(parts, home, number.slice(1));
  parts.people.renumber(person, number.slice(1), userId);
  await parts.inbound.tellNumberChange(person, waId);
  if (before !== undefined) await parts.inbound.tellUserIdChange(person, before);
}

function userIdFor(
  { userIds, random }: CustomersParts,
  country: Country,
  waId: string,
): Pick<Person, 'userId'> {
  return userIds ? { userId: newUserId(country, random.fork(`user id of ${waId}`)) } : {};
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
