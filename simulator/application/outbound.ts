import { ERROR_CATALOGUE, type ErrorCode } from '../domain/error-catalogue.ts';
import {
  advance,
  statusObject,
  type OutboundMessage,
  type Status,
  type StatusReport,
} from '../domain/outbound-message.ts';
import { arrive, type Arriving } from '../domain/phone.ts';
import type { Random } from '../domain/random.ts';
import { candidates } from '../domain/recipient.ts';
import { Refusal } from '../domain/refusal.ts';
import type { SendRequest } from '../domain/send-request.ts';
import { windowIsOpen } from '../domain/service-window.ts';
import { encodeWamid } from '../domain/wamid.ts';
import type { Answer } from './answer.ts';
import type { Gate } from './gate.ts';
import type { Business, Clock, StatusDelays } from './options.ts';
import type { People, Person } from './people.ts';
import type { Webhooks } from './webhooks.ts';

/** The way from the business to customers. */
export interface Outbound {
  /** Accepts a send, or throws a Refusal. `version` is the Graph version of its path, `v24.0`. */
  accept(request: SendRequest, version: string): Answer;
  /** A message reaches the phone, or finds it offline or closed to the business. */
  hand(person: Person, message: Arriving): Promise<unknown>;
  /** Tells the contact centre that the customer has read a message. */
  reportRead(wamid: string): Promise<void>;
}

export interface OutboundParts {
  readonly business: Business;
  readonly clock: Clock;
  readonly random: Random;
  readonly people: People;
  readonly webhooks: Webhooks;
  readonly gate: Gate;
  readonly track: (work: Promise<unknown>) => void;
  readonly delays: StatusDelays;
  readonly allowed: readonly string[] | undefined;
}

/** Why a message that was accepted cannot go on its way. */
type Failure = NonNullable<StatusReport['failure']>;

export function createOutbound(parts: OutboundParts): Outbound {
  const { clock, people, webhooks, delays } = parts;
  const messages = new Map<string, OutboundMessage>();

  const report = (wamid: string, status: Status, failure?: Failure): Promise<void> => {
    const message = messages.get(wamid);
    if (message === undefined) throw new Error(`The platform never accepted a message ${wamid}.`);
    messages.set(wamid, advance(message, status));
    const seconds = Math.floor(clock.now() / 1000);
    const entry = statusObject({ message, status, seconds, ...(failure && { failure }) });
    const summary = `status ${status} of ${wamid}`;
    return webhooks.tell({ customer: message.to, happened: { statuses: [entry] }, summary });
  };

  const hand = async (person: Person, message: Arriving): Promise<void> => {
    const [phone, arrival] = arrive(person.phone, message, clock.now());
    person.phone = phone;
    if (arrival === 'delivered' || arrival === 'read') await report(message.id, arrival);
  };

  const follow = (arriving: Arriving, person: Person | undefined, failure?: Failure) =>
    after(parts, delays.sentMs, () => {
      if (person === undefined || failure !== undefined)
        return report(arriving.id, 'failed', failure);
      const sent = report(arriving.id, 'sent');
      return Promise.all([sent, after(parts, delays.deliveredMs, () => hand(person, arriving))]);
    });

  const accept = (request: SendRequest, version: string): Answer => {
    const waId = recipientOf(parts, request.to);
    const late = parts.gate.send({ waId, template: request.content.type === 'template' });
    const person = people.find(waId);
    const message = newMessage(parts.random, { waId, version, request });
    messages.set(message.id, message);
    const failure = failureOf(person, clock.now()) ?? late;
    return {
      body: acceptance(request.to, waId, message.id),
      afterwards: async () => follow(arrivingOf(message.id, request), person, failure),
    };
  };

  return { accept, hand, reportRead: (wamid) => report(wamid, 'read') };
}

/** The answer to a send; the recipient comes back as it was written (reference cloud-api 2.4). */
function acceptance(input: string, waId: string, id: string): object {
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input, wa_id: waId }],
    messages: [{ id }],
  };
}

function arrivingOf(id: string, { content, replyTo }: SendRequest): Arriving {
  return { id, text: content.text, ...(replyTo !== undefined && { replyTo }) };
}

/** Who is meant by a recipient, or the Refusal for one who can't be written to (131021, 131030). */
function recipientOf({ business, people, allowed }: OutboundParts, to: string): string {
  const meant = candidates(to, business.displayPhoneNumber);
  const waId = meant.find((candidate) => people.find(candidate) !== undefined) ?? meant[0];
  if (meant.includes(business.displayPhoneNumber)) throw new Refusal(131021);
  if (allowed === undefined || allowed.includes(waId)) return waId;
  throw new Refusal(131030, {
    details:
      'Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.',
  });
}

interface Draft {
  readonly waId: string;
  readonly version: string;
  readonly request: SendRequest;
}

function newMessage(random: Random, { waId, version, request }: Draft): OutboundMessage {
  const opaque = random.hex(18).toUpperCase();
  const { callbackData } = request;
  return {
    id: encodeWamid({ customer: waId, direction: 'to-customer', opaque }),
    to: waId,
    status: 'accepted',
    version: Number.parseFloat(version.slice(1)),
    conversationId: random.hex(32),
    priced: false,
    ...(callbackData !== undefined && { callbackData }),
  };
}

function failureOf(person: Person | undefined, now: number): Failure | undefined {
  if (person === undefined) return failure(131026, 'Message Undeliverable.');
  if (windowIsOpen(person.phone.lastWroteAt, now)) return undefined;
  return failure(
    131047,
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  );
}

function failure(code: ErrorCode, details: string): Failure {
  return { code, title: ERROR_CATALOGUE[code].title, details };
}

/** Runs at once, or by the clock; work that waits for the clock is not under way. */
function after(
  { clock, track }: OutboundParts,
  ms: number,
  run: () => Promise<unknown>,
): Promise<unknown> {
  if (ms <= 0) return run();
  clock.setTimeout(() => {
    track(run());
  }, ms);
  return Promise.resolve();
}
