import type { CustomerFile, Draft } from '../domain/customer-message.ts';
import { compose } from '../domain/customer-messages/compose.ts';
import type { Composed, Facts, KeptFile } from '../domain/customer-messages/composed.ts';
import { inboundMessage, type InboundMessage } from '../domain/inbound-message.ts';
import { note, seen, write, type Phone, type Written } from '../domain/phone.ts';
import type { Random } from '../domain/random.ts';
import { react } from '../domain/reactions.ts';
import { READ_WITHIN_MS, type ReadRequest } from '../domain/read-request.ts';
import { Refusal } from '../domain/refusal.ts';
import { encodeWamid } from '../domain/wamid.ts';
import type { Gate } from './gate.ts';
import { contextOf } from './inbound-context.ts';
import type { MediaLinks } from './media-links.ts';
import { INBOUND_KEPT_MS, sha256, type MediaStore } from './media-store.ts';
import type { Business, Clock } from './options.ts';
import type { People, Person } from './people.ts';
import type { Webhooks } from './webhooks.ts';

/** The way from customers to the business. */
export interface Inbound {
  /** Takes a customer's message in and tells the contact centre. Resolves as `Webhooks.tell` does. */
  take(person: Person, draft: Draft): Promise<void>;
  /** Tells that a customer has another number now; `from` is the old one, in digits. */
  tellNumberChange(person: Person, from: string): Promise<void>;
  /** Tells that a customer has another user id now; `from` is the old one. */
  tellUserIdChange(person: Person, from: string): Promise<void>;
  /** The business has read a message; throws a Refusal when there is no such message, or it is too old. */
  markRead(request: ReadRequest): void;
}

export interface InboundParts {
  readonly business: Business;
  readonly clock: Clock;
  readonly random: Random;
  readonly people: People;
  readonly webhooks: Webhooks;
  readonly media: MediaStore;
  readonly links: MediaLinks;
  /** The origin of the Graph API that files in webhooks lead to; `false`: webhooks carry no URLs. */
  readonly mediaUrls: string | false;
  readonly gate: Gate;
}

/** What is told of a message beside its id and its author. */
type Told = Pick<InboundMessage, 'composed' | 'context' | 'referral' | 'userId'>;

export function createInbound(parts: InboundParts): Inbound {
  const { clock, random, people } = parts;

  const take = (person: Person, draft: Draft): Promise<void> => {
    const opaque = `3A${random.hex(18).toUpperCase()}`;
    const id = encodeWamid({ customer: person.waId, direction: 'from-customer', opaque });
    const composed = compose(draft.message, factsFor(parts, person));
    const whole = { ...draft, ...answered(composed) };
    const shown = { id, ...shownOf(composed), ...quoteOf(whole), at: clock.now() };
    person.phone = put(person.phone, draft, shown);
    people.owns(id, person);
    const context = contextOf(parts, person, whole);
    return tell(parts, person, {
      ...{ id, from: person.waId, userId: person.userId, composed },
      ...(context !== undefined && { context }),
      ...(draft.referral !== undefined && { referral: draft.referral }),
    });
  };

  const tellNumberChange = (person: Person, from: string): Promise<void> => {
    const { waId } = person;
    const body = { wa_id: waId, type: 'user_changed_number' };
    return tellChange(parts, person, { was: from, is: waId, from, body });
  };
  // No source at hand shows the object whole: it is made after that of a change of number.
  const tellUserIdChange = (person: Person, from: string): Promise<void> => {
    const { waId, userId = '' } = person;
    const body = { wa_id: waId, user_id: userId, type: 'user_changed_user_id' };
    return tellChange(parts, person, { was: from, is: userId, from: waId, userId: from, body });
  };

  const markRead = ({ messageId, typing }: ReadRequest): void => {
    const person = people.authorOf(messageId);
    const message = person?.phone.written.find((written) => written.id === messageId);
    const at = clock.now();
    if (person === undefined || message === undefined || at - message.at > READ_WITHIN_MS) {
      const details = `No message with this id was received in the last 30 days: ${messageId.slice(0, 128)}`;
      throw new Refusal(131009, { details });
    }
    person.phone = seen(person.phone, { id: messageId, typing, at });
  };
  return { take, tellNumberChange, tellUserIdChange, markRead };
}

/** What is new of a customer, and how it was; `body`: the rest of the object of the system message. */
interface Change extends Pick<InboundMessage, 'from' | 'userId'> {
  readonly was: string;
  readonly is: string;
  readonly body: object;
}

function tellChange(parts: InboundParts, person: Person, change: Change): Promise<void> {
  const { was, is, from, userId, body: facts } = change;
  const opaque = parts.random.fork(`system ${was}`).digits(10);
  const id = encodeWamid({ customer: person.waId, direction: 'from-customer', opaque });
  const text = `User ${person.name} changed from ${was} to ${is}`;
  const composed = { type: 'system', text, body: { body: text, ...facts } };
  person.phone = note(person.phone, { id, ...composed, at: parts.clock.now() });
  parts.people.owns(id, person);
  return tell(parts, person, { id, from, userId, composed });
}

/** Nothing is told of one whom the business has blocked. */
export function tell(
  { clock, webhooks, gate }: InboundParts,
  { name }: Person,
  told: Told & Pick<InboundMessage, 'from' | 'id'>,
): Promise<void> {
  const { id, from } = told;
  if (!gate.receive(from)) return Promise.resolve();
  const happened = inboundMessage({ ...told, name, seconds: Math.floor(clock.now() / 1000) });
  return webhooks.tell({ customer: from, happened, summary: `message ${id} from ${from}` });
}

/** The message as it stands in the chat; a reaction also shows on the message it is about. */
function put(phone: Phone, { message }: Draft, written: Omit<Written, 'read'>): Phone {
  const next = write(phone, written);
  if (message.type !== 'reaction') return next;
  return react(next, 'customer', { to: message.to, emoji: message.emoji ?? '' });
}

function shownOf({ type, text, body }: Composed): Pick<Written, 'body' | 'text' | 'type'> {
  return { type, text, body };
}

function quoteOf({ replyTo }: Draft): Pick<Written, 'replyTo'> {
  return replyTo === undefined ? {} : { replyTo };
}

/** A tap or a filled-in form quotes what it answers. */
function answered({ quotes }: Composed): Pick<Draft, 'replyTo'> {
  return quotes === undefined ? {} : { replyTo: quotes };
}

function factsFor(parts: InboundParts, { phone }: Person): Facts {
  return {
    keep: (file) => keep(parts, file),
    received: (id) => phone.received.find((message) => message.id === id),
    seconds: Math.floor(parts.clock.now() / 1000),
  };
}

function keep({ media, links, mediaUrls }: InboundParts, file: CustomerFile): KeptFile {
  const { type, bytes, name } = file;
  const named = name === undefined ? {} : { filename: name };
  const { id } = media.add({ type, bytes, ...named }, INBOUND_KEPT_MS);
  const url = mediaUrls === false ? {} : { url: links.issue(id, mediaUrls) };
  return { id, sha256: sha256(bytes, 'base64'), ...url };
}
