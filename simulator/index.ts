import { nameFor } from './adapters/names.ts';
import { createCustomers, type Customers } from './application/customers.ts';
import type { Delivery } from './application/delivery-log.ts';
import { createGraph, type Exchange } from './application/graph.ts';
import { createInbound } from './application/inbound.ts';
import { checkOptions, type SimulatorOptions } from './application/options.ts';
import { createMediaLinks } from './application/media-links.ts';
import { createMediaStore } from './application/media-store.ts';
import { createOutbound } from './application/outbound.ts';
import { createPeople } from './application/people.ts';
import { subscribe, type Verification } from './application/subscribe.ts';
import { createTokens } from './application/tokens.ts';
import { createWebhooks } from './application/webhooks.ts';
import { createWireLog, type WireRecord } from './application/wire-log.ts';
import { fromWeb, toWeb, type WireRequest } from './application/wire.ts';
import { createNumberSource } from './domain/numbers.ts';
import { createRandom } from './domain/random.ts';

export type { Customer, Customers } from './application/customers.ts';
export type { Attempt, Delivery } from './application/delivery-log.ts';
export type { Exchange } from './application/graph.ts';
export type {
  Business,
  Clock,
  CustomerOptions,
  KnownToken,
  SimulatorOptions,
  StatusDelays,
  WebhookTarget,
} from './application/options.ts';
export type { Verification } from './application/subscribe.ts';
export type { WireRequest, WireResponse } from './application/wire.ts';
export type { WireRecord } from './application/wire-log.ts';
export type { Received, Written } from './domain/phone.ts';
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
  const shared = { business, clock, people, webhooks };
  const inbound = createInbound({ ...shared, random: random.fork('inbound') });
  const outbound = createOutbound({
    ...shared,
    random: random.fork('outbound'),
    track,
    delays: options.statusDelays ?? { sentMs: 0, deliveredMs: 0 },
    allowed: options.allowedRecipients,
  });
  const platform = createGraph({
    business,
    tokens: createTokens(business, clock, options.tokens),
    platform: {
      ...{ phoneNumber: phoneNumberOf(options), inbound, outbound },
      media: createMediaStore(clock, random.fork('media')),
      links: createMediaLinks(clock, random.fork('links')),
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
    subscribe: () => tracked(track, subscribe(handshake)),
    wire: log.records,
    deliveries: webhooks.deliveries,
    ...complaints.told,
  };
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
