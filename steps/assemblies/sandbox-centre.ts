import { startDeskApi } from '../../reference-impl/desk-api.ts';
import { createReference, type Desk, type Reference } from '../../reference-impl/index.ts';
import type { Clock } from '../../simulator/index.ts';
import { idPrefixOf } from './business.ts';
import { linksOf, tokensFor } from './desk-links.ts';
import { publicUrl } from './public-url.ts';
import type { SandboxOptions } from './sandbox.ts';
import { createWorkforce } from './workforce.ts';

/** What the contact centre of a sandbox needs of the rest, which is there only later. */
export interface CentreOptions extends Pick<
  SandboxOptions,
  'business' | 'host' | 'ports' | 'publicHost' | 'seed' | 'warn'
> {
  /** The clock of the platform, and so of all: together they are put forward. */
  readonly clock: Clock;
  readonly graph: (request: Request) => Promise<Response>;
  /** The origins of the page that shows the desks. */
  readonly framedBy: () => readonly string[];
}

/** Starts the reference on the network, with agents who can be told to work. Rejects when the port is taken. */
export async function startCentre(options: CentreOptions) {
  const { business, clock, host, ports, seed, framedBy } = options;
  const track = () => undefined;
  const reference = createReference({
    ...{ clock, business, track, idPrefix: idPrefixOf(seed, clock.now()) },
    graph: { baseUrl: 'https://graph.facebook.com/v24.0', fetch: options.graph },
  });
  const agents = reference.administration.agents();
  const tokens = tokensFor(agents);
  const opened = signal();
  let awaited = welcome(reference, agents[0]);
  const api = await startDeskApi({
    ...{ reference, clock, tokens, host, framedBy },
    port: ports.desks,
    onFollowers: () => {
      // From now on it is somebody else who is there, or is not.
      awaited?.dispose();
      awaited = undefined;
      opened.resolve();
    },
  });
  const desksUrl = publicUrl(api.url, options.publicHost);
  const desks = linksOf(desksUrl, tokens);
  const workforce = createWorkforce(reference, desks, options);
  return {
    ...{ url: publicUrl(api.url), desksUrl, desks, workforce },
    /** Resolves when somebody first looks at a desk. */
    watched: opened.promise,
    async close() {
      for (const { name } of workforce.list()) workforce.setWork(name, false);
      awaited?.dispose();
      await api.close();
    },
  };
}

function signal() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

/** Whoever opens the page finds the first agent at work already. */
function welcome(reference: Reference, agent: string | undefined): Desk | undefined {
  if (agent === undefined) return undefined;
  const desk = reference.openDesk(agent);
  desk.act({ verb: 'signIn' });
  desk.act({ verb: 'setState', state: 'Available' });
  return desk;
}
