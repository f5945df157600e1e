import { startDeskApi, type DeskApi } from '../../reference-impl/desk-api.ts';
import { createReference, wallClock, type Reference } from '../../reference-impl/index.ts';
import { createSimulator } from '../../simulator/index.ts';
import { business, idPrefixOf } from './business.ts';
import { linksOf, secret, tokensFor, type DeskLink } from './desk-links.ts';
import { publicUrl } from './public-url.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0 for a free one. */
  readonly port: number;
  readonly seed: number;
  /** How many simulated customers write at the start. */
  readonly customers: number;
}

/** A reference contact centre that people can use, with a simulated WhatsApp behind it. */
export interface Served {
  readonly url: string;
  readonly desks: readonly DeskLink[];
  readonly webhook: {
    readonly url: string;
    readonly verifyToken: string;
    readonly appSecret: string;
  };
  close(): Promise<void>;
}

const greetings = [
  'Hello, my order has not arrived yet. Can you help me?',
  'Good morning! I was charged twice this month.',
  'Hi, how do I send something back?',
];

/** Starts it. Rejects when the port is taken. */
export async function serve(options: ServeOptions): Promise<Served> {
  const own = { ...business, appSecret: secret(), verifyToken: secret() };
  const track = () => undefined;
  const simulator = createSimulator({
    seed: options.seed,
    clock: wallClock,
    business: own,
    webhook: {
      url: 'https://contact-centre.example/webhook',
      send: (request) => reference.webhook(request),
    },
    track,
  });
  const reference: Reference = createReference({
    clock: wallClock,
    idPrefix: idPrefixOf(options.seed, wallClock.now()),
    business: own,
    graph: {
      baseUrl: 'https://graph.facebook.com/v24.0',
      fetch: (request) => simulator.graph(request),
    },
    track,
  });
  const tokens = tokensFor(reference.administration.agents());
  const { host, port } = options;
  const api = await startDeskApi({ reference, clock: wallClock, tokens, host, port });
  for (let count = 0; count < options.customers; count++) {
    await simulator.customers.create().writes(greetings[count % greetings.length] ?? '');
  }
  return told(api, tokens, own);
}

function told(
  api: DeskApi,
  tokens: ReadonlyMap<string, string>,
  { appSecret, verifyToken }: { readonly appSecret: string; readonly verifyToken: string },
): Served {
  const url = publicUrl(api.url);
  return {
    url,
    desks: linksOf(url, tokens),
    webhook: { url: `${url}/webhook`, verifyToken, appSecret },
    close: () => api.close(),
  };
}
