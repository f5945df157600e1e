import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reference } from '../../index.ts';
import type { Clock } from '../../application/clock.ts';
import { addDocuments } from './document-routes.ts';
import { usualLimits, type Limits } from './limits.ts';
import { countRequests, newServer } from './new-server.ts';
import { addPage } from './page-routes.ts';
import { addRoutes } from './routes.ts';
import { addUnknown } from './unknown-address.ts';
import { serveLiveViews, type LiveViews } from './upgrade.ts';
import { addWebhook } from './webhook-route.ts';
import { createWindows } from './windows.ts';

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
  /** Told when a client has come to follow a window, or has gone. */
  readonly onFollowers?: () => void;
  /** Origins whose pages may show a desktop in a frame. None unless told. */
  readonly framedBy?: () => readonly string[];
  /** Sizes and waits other than the usual ones. */
  readonly limits?: Partial<Limits>;
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
  const { track = () => undefined, onFollowers = () => undefined } = options;
  const limits = { ...usualLimits, ...options.limits };
  const now = () => clock.now();
  let count = 0;
  const windows = createWindows({
    openDesk: (agent) => reference.openDesk(agent),
    now,
    nextId: () => `desk-${(count += 1)}`,
    onRemoved: (window) => live.drop(window),
  });
  const app = newServer(limits, (text) => reference.log.warn(text));
  const live: LiveViews = serveLiveViews({
    ...{ server: app.server, windows, tokens, now, track, limits, onFollowers },
  });
  if (options.track) countRequests(app, options.track);
  addUnknown(app);
  const { fileBytes } = limits;
  addRoutes(app, { windows, tokens, now, onLooked: live.push, fileBytes });
  addWebhook(app, reference);
  addPage(app, reference, options.framedBy);
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
