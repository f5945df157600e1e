import { EventEmitter, once } from 'node:events';
import { startDeskApi } from '../../reference-impl/desk-api.ts';
import type { Blueprint } from '../../reference-impl/index.ts';
import { exchange } from '../drivers/http/exchange.ts';
import { driveOverHttp, type DeskAddress } from '../drivers/http/index.ts';
import { Unreachable } from '../drivers/unreachable.ts';
import type { Assembly, AssemblyOptions } from '../ports/assembly.ts';
import type { Desk } from '../ports/desk.ts';
import { assembleReference, type Opened, type Sides } from './reference-assembly.ts';

/** Where one agent's desk is, and when it is noticed that their window came or went. */
export interface ServedDesk extends DeskAddress {
  /** Resolves when so many windows of the agent are there; rejects after a while. */
  readonly windows: (count: number) => Promise<void>;
  /** How many are there now. */
  readonly count: () => number;
  /** ms since 1970, the contact centre's time. */
  readonly now: () => number;
}

/** How a served desk is driven: opened for an agent at an address, moved on in time, and let go. */
export interface Agents {
  open(agent: string, address: ServedDesk): Promise<Desk>;
  advanced?(ms: number): Promise<void>;
  readonly pictures?: () => Promise<readonly Uint8Array[]>;
  close?(): Promise<void>;
}

/** The reference on a port of this machine, its desks driven over HTTP and WebSocket, webhooks sent to it over HTTP. */
export function createHttpAssembly(options: AssemblyOptions, blueprint: Blueprint): Assembly {
  return assembleServed(options, blueprint, { open: (_agent, address) => driveOverHttp(address) });
}

/** The reference on a port of this machine, with desks that `agents` drive. */
export function assembleServed(
  options: AssemblyOptions,
  blueprint: Blueprint,
  agents: Agents,
): Assembly {
  let server: Promise<string>;
  return assembleReference(
    options,
    {
      toPlatform: (simulator) => (request) => simulator.graph(request),
      toContactCentre: () => async (request) => sendOverHttp(request, `${await server}/webhook`),
      open(sides) {
        const served = serve(sides, options, agents);
        server = served.url;
        return served.opened;
      },
    },
    blueprint,
  );
}

function serve(
  { reference, clock, track }: Sides,
  { seed }: AssemblyOptions,
  agents: Agents,
): { readonly url: Promise<string>; readonly opened: Opened } {
  const tokens = new Map<string, string>();
  const comings = new EventEmitter();
  const onFollowers = () => comings.emit('change');
  const api = startDeskApi({ reference, clock, tokens, track, onFollowers });
  const url = api.then((started) => started.url);
  url.catch(() => undefined);
  const opened: Opened = {
    async desk(agent) {
      const token = `token-${seed.toString(36)}-${reference.administration.agents().indexOf(agent)}`;
      tokens.set(token, agent);
      const { followers } = await api;
      const count = () => followers(agent);
      const windows = (wanted: number) => untilThere(wanted, count, comings);
      return agents.open(agent, { url: await url, token, windows, count, now: () => clock.now() });
    },
    async advanced(ms) {
      await agents.advanced?.(ms);
    },
    ...(agents.pictures ? { pictures: agents.pictures } : {}),
    async close() {
      await agents.close?.();
      await (await api).close();
    },
  };
  return { url, opened };
}

/** The platform's own limit runs on its clock; this one is for a server that hangs in real time. */
const answerLimitMs = 10_000;

/** Sends a request over a real connection. */
async function sendOverHttp(request: Request, webhook: string): Promise<Response> {
  const url = `${webhook}${new URL(request.url).search}`;
  const { method } = request;
  const headers = Object.fromEntries(request.headers);
  const body = new Uint8Array(await request.arrayBuffer());
  const { status, text } = await exchange({ url, method, headers, body, limitMs: answerLimitMs });
  return new Response(text === '' ? null : text, { status });
}

const patienceMs = 5000;

/** Looks again whenever a client came or went. */
async function untilThere(
  wanted: number,
  count: () => number,
  comings: EventEmitter,
): Promise<void> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    while (count() !== wanted) await once(comings, 'change', { signal });
  } catch {
    throw new Unreachable(`${wanted} windows should be there, but ${count()} are.`);
  }
}
