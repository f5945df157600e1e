import { nameFor } from './adapters/names.ts';
import { createAccount } from './application/account.ts';
import { createCustomers, type Customers } from './application/customers.ts';
import type { Delivery } from './application/delivery-log.ts';
import { createGraph, type Exchange, type Graph } from './application/graph.ts';
import type { Platform } from './application/endpoint.ts';
import { createFaults, type Faults } from './application/faults.ts';
import { createGate } from './application/gate.ts';
import { createKeptList } from './application/kept-list.ts';
import { createOwnWebhooks, type Outcome, type OwnWebhook } from './application/own-webhooks.ts';
import {
  checkOptions,
  withApp,
  type SimulatorOptions,
  type WebhookTarget,
} from './application/options.ts';
import type { StoredMedia } from './application/media-store.ts';
import { createPeople } from './application/people.ts';
import type { Verification } from './application/subscribe.ts';
import type { Templates } from './application/template-store.ts';
import { postByRequest } from './application/post-by-request.ts';
import { createWays } from './application/ways.ts';
import { createWebhooks } from './application/webhooks.ts';
import { createWireLog, type WireRecord } from './application/wire-log.ts';
import { fromWeb, toWeb } from './application/wire.ts';
import { createNumberSource } from './domain/numbers.ts';
import { createRandom } from './domain/random.ts';

export {
  STEADY_HABITS,
  USUAL_HABITS,
  type AgentHabits,
} from './application/agents/agent-habits.ts';
export type { AgentAction, AgentDesk, AgentDeskView } from './application/agents/desk-shape.ts';
export { workDesk, type Agent, type AgentOptions } from './application/agents/work-desk.ts';
export {
  PERSONA_NAMES,
  PERSONAS,
  type Habits,
  type Persona,
} from './application/personas/habits.ts';
export { live, type Life, type LifeOptions } from './application/personas/live.ts';
export { createRandom, type Random } from './domain/random.ts';
export type { Customer, Customers, CustomerState } from './application/customers.ts';
export type { Attempt, Delivery } from './application/delivery-log.ts';
export type { StoredMedia } from './application/media-store.ts';
export type { Faults } from './application/faults.ts';
export type { Exchange } from './application/graph.ts';
export type {
  Business,
  Clock,
  CustomerOptions,
  FetchedFile,
  KnownToken,
  OutgoingWebhook,
  SimulatorOptions,
  StatusDelays,
  WebhookAnswer,
  WebhookTarget,
} from './application/options.ts';
export type { Verification } from './application/subscribe.ts';
export type { WireRequest, WireResponse } from './application/wire.ts';
export type { WireRecord } from './application/wire-log.ts';
export type { Outcome, OwnWebhook } from './application/own-webhooks.ts';
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
export {
  FAULTS,
  FAULT_NAMES,
  type Fault,
  type FaultName,
  type FaultSetting,
} from './domain/faults.ts';
export type { Limits } from './domain/limits.ts';
export type { Template, TemplateSeed } from './domain/templates/template.ts';
export type { Decision, Templates } from './application/template-store.ts';
export type { Locale } from './domain/locales.ts';

/** A WhatsApp Business Platform with one business on it, and the customers who write to that business. */
export interface Simulator {
  /** The Graph API: answers any request, and never throws. Statuses follow after the answer. */
  readonly graph: (request: Request) => Promise<Response>;
  /** The same for a door that sends the answer itself: statuses wait until it calls `answered`. */
  readonly exchange: (request: Request) => Promise<Exchange<Response>>;
  /**
   * The same without the cost of web requests, for a door that serves many. A promise only where the platform first has
   * to ask the contact centre, which is when a webhook is verified.
   */
  readonly answer: Graph;
  readonly customers: Customers;
  readonly templates: Templates;
  /** Switches that make the platform misbehave. */
  readonly faults: Faults;
  /** The verification handshake of the webhook, with the business's token unless another is told. Never rejects. */
  subscribe(verifyToken?: string): Promise<Verification>;
  /** Sends a webhook of the caller's own making once: a forged one, or one of tomorrow. Never rejects. */
  delivers(own: OwnWebhook): Promise<Outcome>;
  /** The code that the platform has sent to the business's number, by SMS or by voice, while one is waiting. */
  verificationCode(): string | undefined;
  /** A file that the platform keeps, of either side, by the id it has on the wire. */
  readonly file: (id: string) => StoredMedia | undefined;
  /** Everything that crossed the wire, oldest first. */
  wire(): readonly WireRecord[];
  /** Calls a listener after each request and each answer that crossed the wire. Returns the undo. */
  onWire(listener: () => void): () => void;
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
  const { clock, webhook } = options;
  const business = withApp(options.business);
  const random = createRandom(options.seed);
  const log = createWireLog(options.keep);
  const people = createPeople();
  const track = options.track ?? ((): void => undefined);
  const complaints = createComplaints(options.keep);
  const send: WebhookTarget['send'] = (request) => webhook.send(request);
  const post = webhook.post ?? postByRequest(send);
  const account = createAccount({ business, clock, random, people, options, send, log });
  const { callbacks } = account;
  const { keep } = options;
  const patience = options.patience ?? clock;
  const faults = createFaults(random.fork('faults'));
  const webhooks = createWebhooks({
    ...{ business, callbacks, clock, patience, faults, log, track, keep, post },
    random: random.fork('batches'),
  });
  const gate = createGate({ ...account, business, clock, people, webhooks });
  const ways = createWays({ options, business, random, people, webhooks, gate, faults, track });
  const { inbound, outbound } = ways;
  const platform: Platform = { ...account, ...ways, business, clock, faults };
  const graph = createGraph({
    ...{ business, clock, log, faults, track, platform, tokens: account.tokens },
    pauses: options.pauses ?? (() => () => undefined),
    random: random.fork('graph'),
    ...complaints.tell,
  });
  const numbers = createNumberSource(random.fork('numbers'), [`+${business.displayPhoneNumber}`]);

  return {
    ...createDoors(graph, track),
    customers: createCustomers({
      ...{ clock, people, numbers, nameFor, inbound, outbound },
      ...{ media: ways.media, changes: ways.changes },
      userIds: options.userIds === true,
      random: random.fork('people'),
    }),
    ...{ templates: ways.templates, faults },
    subscribe: (verifyToken = business.verifyToken) =>
      tracked(track, account.handshake({ url: webhook.url, verifyToken })),
    verificationCode: () => account.registration.get().code ?? undefined,
    ...{ wire: log.records, onWire: log.onChange, file: ways.media.find },
    deliveries: webhooks.deliveries,
    delivers: createOwnWebhooks({ business, callbacks, clock, patience, log, post, track }),
    ...complaints.told,
  };
}

/** What went wrong, in sentences, and whose mistake it was. */
function createComplaints(keep: number | undefined) {
  const unexpected = createKeptList<string>({ keep });
  const failures = createKeptList<string>({ keep });
  return {
    tell: {
      unexpected: (sentence: string) => void unexpected.add(sentence),
      failed: (sentence: string) => void failures.add(sentence),
    },
    told: { unexpected: unexpected.all, failures: failures.all },
  };
}

/** The ways in, all to the same. */
function createDoors(
  graph: Graph,
  track: NonNullable<SimulatorOptions['track']>,
): Pick<Simulator, 'answer' | 'exchange' | 'graph'> {
  const exchange = async (request: Request): Promise<Exchange<Response>> => {
    const { response, answered } = await graph(await tracked(track, fromWeb(request)));
    if (response.broken) answered();
    return { response: toWeb(response), answered };
  };
  return { answer: graph, exchange, graph: (request) => answerAlone(exchange, request) };
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
