import type { Content } from '../domain/message-types/content.ts';
import type { Failure, OutboundMessage } from '../domain/outbound-message.ts';
import { arrive, type Arriving, type Receipt } from '../domain/phone.ts';
import { priceOf, type Price } from '../domain/pricing.ts';
import type { Random } from '../domain/random.ts';
import { candidates } from '../domain/recipient.ts';
import { Refusal } from '../domain/refusal.ts';
import type { SendRequest } from '../domain/send-request.ts';
import { windowIsOpen } from '../domain/service-window.ts';
import { encodeWamid } from '../domain/wamid.ts';
import type { Answer } from './answer.ts';
import type { Attachments } from './attachments.ts';
import type { Striking } from './faults.ts';
import type { Gate } from './gate.ts';
import type { Business, Clock, StatusDelays } from './options.ts';
import type { People, Person } from './people.ts';
import { reactionFailure, struckFailure, UNDELIVERABLE, WINDOW_CLOSED } from './send-failures.ts';
import { createStatuses, type Statuses } from './statuses.ts';
import type { TemplateStore } from './template-store.ts';
import type { Webhooks } from './webhooks.ts';

/** The way from the business to customers. */
export interface Outbound {
  /** Accepts a send, or throws a Refusal. `version` is the Graph version of its path, `v24.0`. */
  accept(request: SendRequest, version: string): Answer;
  /** A message reaches the phone, or finds it offline or closed to the business. */
  hand(person: Person, message: Arriving): Promise<unknown>;
  /** Tells the contact centre that the customer has read or played a message. */
  reportReceipt(receipt: Receipt): Promise<void>;
}

export interface OutboundParts {
  readonly business: Business;
  readonly clock: Clock;
  readonly random: Random;
  readonly people: People;
  readonly webhooks: Webhooks;
  readonly attachments: Attachments;
  readonly gate: Gate;
  readonly faults: Striking;
  readonly templates: Pick<TemplateStore, 'fill'>;
  readonly track: (work: Promise<unknown>) => void;
  readonly delays: StatusDelays;
  readonly allowed: readonly string[] | undefined;
  /** Whether customers have business-scoped user ids. */
  readonly userIds: boolean;
}

export function createOutbound(parts: OutboundParts): Outbound {
  const { clock, people, attachments, delays } = parts;
  const statuses = createStatuses(clock, parts.webhooks);
  const { report } = statuses;

  const hand = async (person: Person, message: Arriving): Promise<void> => {
    const [phone, arrival] = arrive(person.phone, message, clock.now());
    person.phone = phone;
    if (arrival === 'delivered' || arrival === 'read') await report(message.id, arrival);
  };

  const send = (person: Person, arriving: Arriving): Promise<unknown> => {
    const sent = report(arriving.id, 'sent');
    return Promise.all([sent, after(parts, delays.deliveredMs, () => hand(person, arriving))]);
  };

  const follow = (arriving: Arriving, person: Person | undefined, failure?: Failure) =>
    after(parts, delays.sentMs, () => {
      if (person === undefined || failure !== undefined)
        return report(arriving.id, 'failed', failure);
      const fetched = attachments.fetch(arriving.media ?? []);
      if (fetched === undefined) return send(person, arriving);
      return fetched.then((broken) =>
        broken ? report(arriving.id, 'failed', broken) : send(person, arriving),
      );
    });

  const accept = (request: SendRequest, version: string): Answer => {
    const waId = request.byUserId ? userOf(parts, request) : recipientOf(parts, request.to);
    const late = parts.gate.send({ waId, template: request.content.type === 'template' });
    const person = people.find(waId);
    const { content, category } = parts.templates.fill(request.content);
    const failure =
      failureOf(parts, { person, content, sent: statuses.find }) ??
      late ??
      struckFailure(parts.faults);
    const price = priceOf(category, hasWindow(person, clock.now()));
    const message = newMessage(parts, { waId, version, request, price });
    statuses.add(message);
    return {
      body: acceptance(request, message),
      afterwards: async () =>
        follow(arrivingOf(message.id, { ...request, content }), person, failure),
    };
  };

  return { accept, hand, reportReceipt: ({ id, status }) => report(id, status) };
}

interface Sending {
  readonly person: Person | undefined;
  readonly content: Content;
  readonly sent: Statuses['find'];
}

/** Why a message that is taken will fail, as far as that is known at once. Throws the Refusal of an unknown file. */
function failureOf(
  { clock, attachments }: OutboundParts,
  { person, content, sent }: Sending,
): Failure | undefined {
  const wrongFile = attachments.check(content.media ?? []);
  if (person === undefined) return UNDELIVERABLE;
  const now = clock.now();
  if (content.type !== 'template' && !hasWindow(person, now)) return WINDOW_CLOSED;
  if (content.reaction === undefined) return wrongFile;
  return reactionFailure(content.reaction, { person, sent, now });
}

function hasWindow(person: Person | undefined, now: number): boolean {
  return windowIsOpen(person?.phone.lastWroteAt ?? null, now);
}

/** The answer to a send; the recipient comes back as it was written. Templates tell that they are not held back (2.4). */
function acceptance(
  { to: input, byUserId }: SendRequest,
  { id, to, type }: OutboundMessage,
): object {
  return {
    messaging_product: 'whatsapp',
    contacts: [byUserId ? { input, user_id: input } : { input, wa_id: to }],
    messages: [type === 'template' ? { id, message_status: 'accepted' } : { id }],
  };
}

function arrivingOf(id: string, { content, replyTo }: SendRequest): Arriving {
  return replyTo === undefined ? { id, ...content } : { id, ...content, replyTo };
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

/** The WhatsApp id of whom a user id means, or the Refusal when it means nobody or cannot be used (131009, 131062). */
function userOf(parts: OutboundParts, { to, content }: SendRequest): string {
  const person = parts.people.findUser(to);
  if (person === undefined) {
    const details = `No user has the id ${to.slice(0, 140)}.`;
    throw new Refusal(131009, { details, ...(!parts.userIds && { unexpected: NO_USER_IDS }) });
  }
  if (parts.templates.fill(content).category === 'authentication') {
    throw new Refusal(131062, {
      details: 'Business-scoped User ID (BSUID) recipients are not supported for this message.',
    });
  }
  return recipientOf(parts, `+${person.waId}`);
}

const NO_USER_IDS =
  'this simulator was not told to give its customers user ids; it plays recipients in to';

interface Draft {
  readonly waId: string;
  readonly version: string;
  readonly request: SendRequest;
  readonly price: Price;
}

function newMessage(
  { random, clock, people }: OutboundParts,
  { waId, version, request, price }: Draft,
): OutboundMessage {
  const opaque = random.hex(18).toUpperCase();
  const { callbackData, content } = request;
  const { name = '', userId } = people.find(waId) ?? {};
  return {
    id: encodeWamid({ customer: waId, direction: 'to-customer', opaque }),
    to: waId,
    recipient: userId === undefined ? undefined : { name, waId, userId },
    type: content.type,
    at: clock.now(),
    price,
    status: 'accepted',
    version: Number.parseFloat(version.slice(1)),
    conversationId: random.hex(32),
    priced: false,
    callbackData,
  };
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
