import { seen, write, type Draft } from '../domain/phone.ts';
import type { Random } from '../domain/random.ts';
import { READ_WITHIN_MS, type ReadRequest } from '../domain/read-request.ts';
import { Refusal } from '../domain/refusal.ts';
import { encodeWamid } from '../domain/wamid.ts';
import { inboundText, type InboundText } from '../domain/webhook-body.ts';
import type { Gate } from './gate.ts';
import type { Business, Clock } from './options.ts';
import type { People, Person } from './people.ts';
import type { Webhooks } from './webhooks.ts';

/** The way from customers to the business. */
export interface Inbound {
  /** Takes a customer's text in and tells the contact centre. Resolves as `Webhooks.tell` does. */
  take(person: Person, draft: Draft): Promise<void>;
  /** The business has read a message; throws a Refusal when there is no such message, or it is too old. */
  markRead(request: ReadRequest): void;
}

export interface InboundParts {
  readonly business: Business;
  readonly clock: Clock;
  readonly random: Random;
  readonly people: People;
  readonly webhooks: Webhooks;
  readonly gate: Gate;
}

export function createInbound(parts: InboundParts): Inbound {
  const { clock, random, people, webhooks } = parts;

  const take = (person: Person, draft: Draft): Promise<void> => {
    const at = clock.now();
    const opaque = `3A${random.hex(18).toUpperCase()}`;
    const id = encodeWamid({ customer: person.waId, direction: 'from-customer', opaque });
    person.phone = write(person.phone, { id, text: draft.text, at });
    people.owns(id, person);
    const context = contextOf(parts, person, draft);
    const message: InboundText = {
      id,
      from: person.waId,
      name: person.name,
      text: draft.text,
      seconds: Math.floor(at / 1000),
      ...(context !== undefined && { context }),
    };
    if (!parts.gate.receive(person.waId)) return Promise.resolve();
    const summary = `message ${id} from ${person.waId}`;
    return webhooks.tell({ customer: person.waId, happened: inboundText(message), summary });
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
  return { take, markRead };
}

/** A quoted message is named with its author: the business, or the customer's own number (reference cloud-api 1.2). */
function contextOf(
  { business, people }: InboundParts,
  person: Person,
  { replyTo }: Draft,
): InboundText['context'] {
  if (replyTo === undefined) return undefined;
  const own = people.authorOf(replyTo) !== undefined;
  return { from: own ? person.waId : business.displayPhoneNumber, id: replyTo };
}
