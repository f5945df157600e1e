import fastify, { type FastifyInstance } from 'fastify';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reference } from '../../index.ts';
import type { Clock } from '../../application/clock.ts';
import { answerError, ApiError } from './api-error.ts';
import { addDocuments } from './document-routes.ts';
import { addPage } from './page-routes.ts';
import { addRoutes } from './routes.ts';
import { serveLiveViews } from './upgrade.ts';
import { addWebhook } from './webhook-route.ts';
import { createWindows } from './windows.ts';

/** Largest body of a request, in bytes. */
const bodyLimit = 64 * 1024;

export interface DeskApiOptions {
  readonly reference: Reference;
  readonly clock: Clock;
  /** Agents by their tokens. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Default: 0, a free one. */
  readonly port?: number;
  /** Told of requests under way and of frames that a client has not seen yet. */
  readonly track?: (work: Promise<unknown>) => void;
}

/** The contact centre on the network. */
export interface DeskApi {
  /** `http://127.0.0.1:4400` */
  readonly url: string;
  /** How many clients follow an agent's windows right now. */
  readonly followers: (agent: string) => number;
  close(): Promise<void>;
}

/** Serves the desks over HTTP and WebSocket, with the page and the webhook beside them. Rejects when the port is taken. */
export async function startDeskApi(options: DeskApiOptions): Promise<DeskApi> {
  const { reference, clock, tokens, host = '127.0.0.1', port = 0 } = options;
  const track = options.track ?? (() => undefined);
  const now = () => clock.now();
  let count = 0;
  const windows = createWindows({
    openDesk: (agent) => reference.openDesk(agent),
    now,
    nextId: () => `desk-${(count += 1)}`,
  });
  const app = newServer();
  const live = serveLiveViews({ server: app.server, windows, tokens, now, track });
  addRoutes(app, { windows, tokens, now, onActed: live.push });
  addWebhook(app, reference);
  addPage(app);
  addDocuments(app);
  const stop = reference.onChange(oncePerTurn(live.push, track));
  await app.listen({ host, port });
  return {
    url: urlOf(app.server, host),
    followers: live.count,
    async close() {
      stop();
      live.close();
      app.server.closeAllConnections();
      await app.close();
      for (const window of [...windows.all]) windows.remove(window);
    },
  };
}

/** Bodies are validated by the handlers, with sentences of our own; the schemas of the routes are for the document. */
export function newServer(): FastifyInstance {
  const app = fastify({ bodyLimit, requestTimeout: 15_000, forceCloseConnections: true });
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);
  app.setErrorHandler((problem, _request, reply) => answerError(problem, reply));
  app.setNotFoundHandler(({ method }) => {
    const message = `There is nothing here for ${method}.`;
    throw new ApiError(404, { code: 'not-found', message });
  });
  return app;
}

/** Looks at the desks after a turn of changes is over: in the middle of one they would show what never was. */
function oncePerTurn(act: () => void, track: (work: Promise<unknown>) => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    track(
      Promise.resolve().then(() => {
        isDue = false;
        act();
      }),
    );
  };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
