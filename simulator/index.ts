import { nameFor } from './adapters/names.ts';
import { createAttachments } from './application/attachments.ts';
import { createCustomers, type Customers } from './application/customers.ts';
import type { Delivery } from './application/delivery-log.ts';
import { createGraph, type Exchange } from './application/graph.ts';
import { createInbound } from './application/inbound.ts';
import { checkOptions, type SimulatorOptions } from './application/options.ts';
import { createMediaLinks } from './application/media-links.ts';
import { createMediaStore } from './application/media-store.ts';
import { createOutbound } from './application/outbound.ts';
import { createPeople, type People } from './application/people.ts';
import { subscribe, type Verification } from './application/subscribe.ts';
import { createTemplateStore, type Templates } from './application/template-store.ts';
import { createWebhooks, type Webhooks } from './application/webhooks.ts';
import { createWireLog, type WireRecord } from './application/wire-log.ts';
import { fromWeb, toWeb, type WireRequest } from './application/wire.ts';
import { createNumberSource } from './domain/numbers.ts';
import { createRandom, type Random } from './domain/random.ts';
import { DEFAULT_TEMPLATES } from './domain/templates/template.ts';

export type { Customer, Customers } from './application/customers.ts';
export type { Attempt, Delivery } from './application/delivery-log.ts';
export type { Exchange } from './application/graph.ts';
export type {
  Business,
  Clock,
  CustomerOptions,
  FetchedFile,
  SimulatorOptions,
  StatusDelays,
  WebhookTarget,
} from './application/options.ts';
export type { Verification } from './application/subscribe.ts';
export type { WireRequest, WireResponse } from './application/wire.ts';
export type { WireRecord } from './application/wire-log.ts';
export type {
  ContactCard,
  CustomerFile,
  CustomerMessage,
  OrderItem,
  Referral,
  SendOptions,
} from './domain/customer-message.ts';
export type { MediaReference, Offer } from './domain/message-types/content.ts';
export { SAMPLE_FILES } from './domain/samples/sample-files.ts';
export type { Received, Written } from './domain/phone.ts';
export type { Template, TemplateSeed } from './domain/templates/template.ts';
export type { Decision, Templates } from './application/template-store.ts';
export type { Locale } from './domain/locales.ts';

/** A WhatsApp Business Platform with one business on it, and the customers who write to that business. */
export interface Simulator {
  /** The Graph API: answers any request, and never throws. Statuses follow after the answer. */
  readonly graph: (request: Request) => Promise<Response>;
  /** The same for a door that sends the answer itself: statuses wait until it calls `answered`. */
  readonly exchange: (request: Request) => Promise<Exchange<Response>>;
  /** The same without the cost of web requests, for a door that serves many. */
  readonly answer: (request: WireRequest) => Exchange;
  readonly customers: Customers;
  readonly templates: Templates;
  /** The verification handshake of the webhook. Never rejects. */
  subscribe(): Promise<Verification>;
  /** Everything that crossed the wire, oldest first. */
  wire(): readonly WireRecord[];
  /** What became of each webhook, retries included, in the order in which they were first sent. */
  deliveries(): readonly Delivery[];
  /** A sentence for each request that nobody should make. */
  unexpected(): readonly string[];
  /** A sentence for each request at which the simulator itself broke, whoever made it and however rightly. */
  failures(): readonly string[];
}

/** Makes a platform. Throws a sentence about options that cannot work. */
export function createSimulator(options: SimulatorOptions): Simulator {
  checkOptions(options);
  const { clock, business, webhook } = options;
  const random = createRandom(options.seed);
  const log = createWireLog();
  const people = createPeople();
  const track = options.track ?? ((): void => undefined);
  const complaints = createComplaints();
  const webhooks = createWebhooks({ business, webhook, clock, log, track });
  const parts = { options, random, people, webhooks, track };
  const { inbound, outbound, media, links, templates } = createWays(parts);
  const platform = createGraph({
    business,
    platform: {
      ...{ phoneNumber: phoneNumberOf(options), inbound, outbound, media, links, templates },
    },
    clock,
    random: random.fork('graph'),
    log,
    track,
    ...complaints.tell,
  });
  const exchange = (request: Request): Promise<Exchange<Response>> =>
    tracked(track, throughTheWeb(platform, request));
  const numbers = createNumberSource(random.fork('numbers'), [`+${business.displayPhoneNumber}`]);
  const handshake = { business, webhook, clock, random: random.fork('handshake'), log };

  return {
    answer: platform,
    exchange,
    graph: (request) => answerAlone(exchange, request),
    customers: createCustomers({
      ...{ clock, people, numbers, nameFor, inbound, outbound },
      random: random.fork('people'),
    }),
    templates,
    subscribe: () => tracked(track, subscribe(handshake)),
    wire: log.records,
    deliveries: webhooks.deliveries,
    ...complaints.told,
  };
}

interface WayParts {
  readonly options: SimulatorOptions;
  readonly random: Random;
  readonly people: People;
  readonly webhooks: Webhooks;
  readonly track: (work: Promise<unknown>) => void;
}

/** The ways to customers and from them, the files that both carry, and the templates. */
function createWays({ options, random, people, webhooks, track }: WayParts) {
  const { clock, business, fetchMedia, statusDelays, allowedRecipients, inboundMediaUrls } =
    options;
  const shared = { business, clock, people, webhooks };
  const media = createMediaStore(clock, random.fork('media'));
  const links = createMediaLinks(clock, random.fork('links'));
  const inbound = createInbound({
    ...{ ...shared, media, links, random: random.fork('inbound') },
    mediaUrls: inboundMediaUrls ?? 'https://graph.facebook.com',
  });
  const templates = createTemplateStore({
    ...{ clock, webhooks, random: random.fork('templates') },
    seeds: options.templates ?? DEFAULT_TEMPLATES,
  });
  const outbound = createOutbound({
    ...{ ...shared, templates, track, random: random.fork('outbound') },
    attachments: createAttachments({ clock, media, fetchMedia }),
    delays: statusDelays ?? { sentMs: 0, deliveredMs: 0 },
    allowed: allowedRecipients,
  });
  return { media, links, templates, inbound, outbound };
}

/** What went wrong, in sentences, and whose mistake it was. */
function createComplaints() {
  const unexpected: string[] = [];
  const failures: string[] = [];
  return {
    tell: {
      unexpected: (sentence: string) => void unexpected.push(sentence),
      failed: (sentence: string) => void failures.push(sentence),
    },
    told: { unexpected: () => [...unexpected], failures: () => [...failures] },
  };
}

function phoneNumberOf({ business, webhook }: SimulatorOptions) {
  return {
    id: business.phoneNumberId,
    digits: business.displayPhoneNumber,
    verifiedName: business.verifiedName,
    webhookUrl: webhook.url,
  };
}

async function throughTheWeb(
  platform: Simulator['answer'],
  request: Request,
): Promise<Exchange<Response>> {
  const { response, answered } = platform(await fromWeb(request));
  return { response: toWeb(response), answered };
}

/** In memory the answer has arrived once the caller's own continuations have run: hence a turn of the event loop. */
async function answerAlone(exchange: Simulator['exchange'], request: Request): Promise<Response> {
  const { response, answered } = await exchange(request);
  setImmediate(answered);
  return response;
}

function tracked<T>(track: (work: Promise<unknown>) => void, work: Promise<T>): Promise<T> {
  track(work);
  return work;
}
