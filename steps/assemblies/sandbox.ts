import {
  createMovableClock,
  createPostWebhook,
  openHttpDoor,
  sendWebhook,
  startControlApi,
  wallClock,
  type ControlApiOptions,
  type MovableClock,
} from '../../simulator/doors.ts';
import {
  createRandom,
  createSimulator,
  type Business,
  type Simulator,
  type Verification,
} from '../../simulator/index.ts';
import type { DeskLink } from './desk-links.ts';
import { startCentre } from './sandbox-centre.ts';
import { greet } from './sandbox-greetings.ts';
import { openParts, type Parts } from './open-parts.ts';
import { publicUrl } from './public-url.ts';

export interface SandboxOptions {
  /** Address to listen on; elsewhere than on this machine a token is needed. */
  readonly host: string;
  /** The name by which clients on other machines find this one; unless told, all addresses are those of this machine. */
  readonly publicHost?: string;
  /** 0 each for a free one. */
  readonly ports: { readonly page: number; readonly graph: number; readonly desks: number };
  readonly seed: number;
  /** How many customers there are at the start; the first of them writes once somebody is there to see it. */
  readonly customers: number;
  readonly business: Business & { readonly displayNumber: string };
  /** The contact centre that is tried. Without one it is the reference. */
  readonly own?: { readonly webhookUrl: string; readonly deskUrl?: string };
  /** Asked of whoever opens the page. */
  readonly token?: string;
  /** Told in a sentence of what went wrong inside. */
  readonly warn: (text: string) => void;
}

/** Phones, desks and the wire between them, on one page. */
export interface Sandbox {
  /** The page. */
  readonly url: string;
  readonly control: { readonly url: string };
  readonly graph: { readonly url: string; readonly accessToken: string };
  readonly business: {
    readonly number: string;
    readonly phoneNumberId: string;
    readonly wabaId: string;
  };
  readonly webhook: {
    readonly url: string;
    readonly appSecret: string;
    readonly verifyToken: string;
  };
  readonly desks: readonly DeskLink[];
  /** How the verification of the webhook went. Never rejects. */
  readonly handshake: Promise<Verification>;
  close(): Promise<void>;
}

/** Records of the wire, deliveries and complaints that are kept: people let it run. */
const KEPT = 5000;

/** As fast as a message goes in the field, so that ticks are seen to change. In ms. */
const DELAYS = { sentMs: 250, deliveredMs: 450 };

/** Starts it. Rejects when a port is taken; then nothing is left behind. */
export function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  return openParts((parts) => start(options, parts));
}

/** Doors come first, for the platform is told of their addresses; nobody knows of them before all is up. */
async function start(options: SandboxOptions, { open }: Parts) {
  const { host, publicHost, ports, own, token } = options;
  const clock = createMovableClock(wallClock);
  const page = { origins: [] as readonly string[] };
  const graph = await open(
    openHttpDoor({ answer: (call) => simulator.answer(call) }, { host, port: ports.graph }),
  );
  const newCentre = () =>
    startCentre({
      ...{ ...options, clock },
      graph: (request) => simulator.graph(request),
      framedBy: () => page.origins,
    });
  const centre = own === undefined ? await open(newCentre()) : undefined;
  const webhookUrl = own?.webhookUrl ?? `${centre?.url ?? ''}/webhook`;
  const graphUrl = publicUrl(graph.url, publicHost);
  const simulator = platformFor(options, clock, { graph: graphUrl, webhook: webhookUrl });
  const facts = factsOf(options, graphUrl, webhookUrl);
  const shaking = { last: null as Verification | null };
  const subscribe = async () => (shaking.last = await simulator.subscribe());
  const told = { centre, facts, clock, handshake: () => shaking.last };
  const control = await open(
    startControlApi(controlFor(options, { ...simulator, subscribe }, told)),
  );
  const controlUrl = publicUrl(control.url, publicHost);
  page.origins = namesOf(controlUrl);
  const shaken = subscribe();
  const ready = Promise.all([shaken, centre?.watched]);
  greet(simulator.customers, options.customers, { ready, warn: options.warn });
  return {
    url: `${controlUrl}/phones/${token === undefined ? '' : `#token=${encodeURIComponent(token)}`}`,
    ...{ control: { url: controlUrl }, ...facts, desks: centre?.desks ?? [], handshake: shaken },
  };
}

function platformFor(
  { seed, business }: SandboxOptions,
  clock: MovableClock,
  urls: { readonly graph: string; readonly webhook: string },
): Simulator {
  return createSimulator({
    ...{ seed, clock, business, statusDelays: DELAYS, keep: KEPT },
    // However far the clock is put forward, a connection has its time.
    patience: wallClock,
    webhook: { url: urls.webhook, send: sendWebhook, post: createPostWebhook() },
    inboundMediaUrls: urls.graph,
  });
}

interface Told {
  readonly centre: Awaited<ReturnType<typeof startCentre>> | undefined;
  readonly facts: ReturnType<typeof factsOf>;
  readonly handshake: () => Verification | null;
  readonly clock: MovableClock;
}

function controlFor(
  options: SandboxOptions,
  simulator: Simulator,
  { centre, facts, handshake, clock }: Told,
): ControlApiOptions {
  const { host, ports, seed, business, own, warn, token } = options;
  const deskUrl = own?.deskUrl ?? null;
  return {
    ...{ simulator, clock, warn, host, port: ports.page },
    skip: (ms) => {
      clock.skip(ms);
    },
    random: createRandom(seed).fork('sandbox'),
    ...(token !== undefined && { token }),
    ...(centre !== undefined && { workforce: centre.workforce }),
    setting: () => ({
      ...facts,
      business: { ...facts.business, name: business.verifiedName },
      ...{ handshake: handshake(), deskUrl },
    }),
    page: { frames: () => originsOf([centre?.desksUrl, deskUrl]) },
  };
}

function factsOf({ business }: SandboxOptions, graphUrl: string, webhookUrl: string) {
  const { displayPhoneNumber, phoneNumberId, wabaId, accessToken, appSecret, verifyToken } =
    business;
  return {
    graph: { url: graphUrl, accessToken },
    business: { number: displayPhoneNumber, phoneNumberId, wabaId },
    webhook: { url: webhookUrl, appSecret, verifyToken },
  };
}

/** The names under which a page on this machine may be open. */
function namesOf(url: string): readonly string[] {
  const { port, origin } = new URL(url);
  return [...new Set([origin, `http://127.0.0.1:${port}`, `http://localhost:${port}`])];
}

function originsOf(urls: readonly (string | null | undefined)[]): readonly string[] {
  return urls.flatMap((url) => (typeof url === 'string' ? [new URL(url).origin] : []));
}
