import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { notYours, unauthorized } from './api-error.ts';
import { closeCodes } from './frames.ts';
import { startHeartbeat } from './heartbeat.ts';
import type { Limits } from './limits.ts';
import { followWindow, type LiveView } from './live-view.ts';
import { answerRaw } from './raw-answer.ts';
import { agentOf, bearerOf } from './tokens.ts';
import type { Window, Windows } from './windows.ts';

/** Name of the WebSocket protocol; a client offers it beside `token.<its token>`. */
export const protocolName = 'deskproof.v1';

export interface UpgradeOptions {
  readonly server: Server;
  readonly windows: Windows;
  readonly tokens: ReadonlyMap<string, string>;
  readonly now: () => number;
  readonly track: (work: Promise<unknown>) => void;
  readonly limits: Limits;
  /** Told when a client has come to follow a window, or has gone. */
  readonly onFollowers: () => void;
}

/** The live views of all windows. */
export interface LiveViews {
  /** Brings every client up to date. */
  readonly push: () => void;
  /** How many clients follow an agent's windows. */
  readonly count: (agent: string) => number;
  /** Sends the client of a window away that is no more. */
  readonly drop: (window: Window) => void;
  close(): void;
}

/** Lets clients follow their windows over WebSocket. Whether a window has a client decides whether it is open and online. */
export function serveLiveViews(options: UpgradeOptions): LiveViews {
  const { server, limits } = options;
  const sockets = new WebSocketServer(settings(limits));
  const live = new Map<Window, LiveView>();
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    try {
      const { window, after } = identify(options, request);
      sockets.handleUpgrade(request, stream, head, (socket) =>
        attach(options, live, { socket, window, after }),
      );
    } catch (problem) {
      answerRaw(stream, problem);
    }
  });
  const heartbeat = startHeartbeat(sockets.clients, limits.heartbeatMs);
  return {
    push() {
      for (const [window, view] of live) {
        window.feed.refresh();
        view.push();
      }
    },
    count: (agent) => [...live.keys()].filter((window) => window.agent === agent).length,
    drop(window) {
      replace(live, window, [closeCodes.normal, 'the window is gone']);
      options.onFollowers();
    },
    close() {
      heartbeat.stop();
      live.clear();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** `closeTimeout` is newer than the types: how long a client gets to say goodbye as well. */
function settings({ frameBytes, goodbyeMs }: Limits) {
  return {
    noServer: true,
    maxPayload: frameBytes,
    closeTimeout: goodbyeMs,
    handleProtocols: (offered: Set<string>) => (offered.has(protocolName) ? protocolName : false),
  } as const;
}

/** Ends the live view of a window, without taking it for the agent's doing. */
function replace(
  live: Map<Window, LiveView>,
  window: Window,
  [code, why]: readonly [code: number, why: string],
): void {
  const before = live.get(window);
  live.delete(window);
  before?.end(code, why);
}

interface Follower {
  readonly socket: WebSocket;
  readonly window: Window;
  readonly after: number | null;
}

/** Codes of a client that means to go; with any other one it was cut off. */
const goodbyes: ReadonlySet<number> = new Set([
  closeCodes.normal,
  closeCodes.leaving,
  closeCodes.unsaid,
]);

function attach(options: UpgradeOptions, live: Map<Window, LiveView>, follower: Follower): void {
  const { window } = follower;
  replace(live, window, [closeCodes.replaced, 'opened elsewhere']);
  if (window.isClosed) window.act({ verb: 'reopenDesk' });
  if (window.isOffline) window.act({ verb: 'goOnline' });
  const view = followWindow({
    ...follower,
    now: options.now,
    track: options.track,
    catchUpMs: options.limits.catchUpMs,
    onGone(code) {
      if (live.get(window) !== view) return;
      live.delete(window);
      window.act({ verb: goodbyes.has(code) ? 'closeDesk' : 'goOffline' });
      options.onFollowers();
    },
  });
  live.set(window, view);
  options.onFollowers();
}

function identify({ tokens, windows }: UpgradeOptions, request: IncomingMessage) {
  const url = new URL(request.url ?? '/', 'http://desk');
  const agent = agentOf(tokens, tokenOf(request));
  if (agent === null) throw unauthorized();
  const id = /^\/api\/v1\/desks\/([^/]+)\/live$/u.exec(url.pathname)?.[1];
  const window = id === undefined ? null : windows.find(agent, decodeURIComponent(id));
  if (!window) throw notYours();
  const after = url.searchParams.get('after') ?? '';
  return { window, after: /^\d{1,15}$/u.test(after) ? Number(after) : null };
}

/** Browsers cannot set headers for a WebSocket: there the token stands among the protocols. */
function tokenOf({ headers }: IncomingMessage): string | null {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((each) => each.trim());
  const token = offered.find((each) => each.startsWith('token.'))?.slice('token.'.length);
  return token ?? bearerOf(headers.authorization);
}
