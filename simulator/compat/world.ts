import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCertificates } from '../adapters/certificates.ts';
import type { Door } from '../adapters/door.ts';
import { openHttpDoor } from '../adapters/http-door.ts';
import { openProxyDoor } from '../adapters/proxy-door.ts';
import { wallClock } from '../adapters/wall-clock.ts';
import { createSimulator, type Customer, type Simulator, type WireRequest } from '../index.ts';
import { BUSINESS } from './business.ts';
import { createOtherSide, type OtherSide } from './other-side.ts';
import { createWireCheck, type WireCheck } from './wire-check.ts';

/** The ways in to one simulated platform. */
export interface Doors {
  readonly baseUrl: string;
  readonly tls: { readonly host: string; readonly port: number };
  readonly proxyUrl: string;
  /** The certificate of the authority, in PEM. */
  readonly caFile: string;
}

/** A platform of its own for one client, with one customer, and with everything on the wire looked at. */
export interface World {
  readonly doors: Doors;
  readonly simulator: Simulator;
  readonly customer: Customer;
  readonly check: WireCheck;
  readonly otherSide: OtherSide;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

export async function openWorld(): Promise<World> {
  const check = createWireCheck();
  let webhookUrl: string | undefined;
  const simulator = createSimulator({
    seed: 7,
    clock: wallClock,
    business: BUSINESS,
    webhook: {
      url: `http://${HOST}/webhook`,
      send: (request) => deliver(request, webhookUrl, check),
    },
  });
  const customer = simulator.customers.create({ phone: '+16505551234' });
  await customer.writes('Hello');
  const sendTo = (url: string): void => {
    webhookUrl = url;
  };
  const { doors, close } = await openDoors(looking(simulator, check));
  const otherSide = createOtherSide({ simulator, customer, sendTo });
  return { doors, simulator, customer, check, otherSide, close };
}

/** Until a client tells where its webhook is, what is delivered counts as received. */
async function deliver(request: Request, to: string | undefined, check: WireCheck) {
  if (request.method === 'POST') check.webhook(await request.clone().text());
  if (to === undefined) return new Response('');
  const url = new URL(request.url);
  return fetch(new Request(to + url.search, request), { redirect: 'error' });
}

/** A simulator whose calls are looked at. */
function looking(simulator: Simulator, check: WireCheck): Pick<Simulator, 'answer'> {
  return {
    answer: async (request: WireRequest) => {
      const exchange = await simulator.answer(request);
      check.call(request, exchange);
      return exchange;
    },
  };
}

async function openDoors(answers: Pick<Simulator, 'answer'>) {
  const folder = await mkdtemp(join(tmpdir(), 'deskproof-compat-'));
  const caFile = join(folder, 'ca.pem');
  const { ca, ...tls } = await createCertificates(wallClock.now());
  await writeFile(caFile, ca);
  const plain = await openHttpDoor(answers);
  const secure = await openHttpDoor(answers, { tls });
  const proxy = await openProxyDoor(answers, { tls });
  const opened: readonly Door[] = [plain, secure, proxy];
  return {
    doors: {
      baseUrl: plain.url,
      tls: { host: HOST, port: secure.port },
      proxyUrl: proxy.url,
      caFile,
    },
    close: async () => {
      await Promise.all(opened.map((door) => door.close()));
      await rm(folder, { recursive: true });
    },
  };
}
