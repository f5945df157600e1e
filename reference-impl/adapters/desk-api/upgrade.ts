import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { ApiError, noSuchDesk, unauthorized } from './api-error.ts';
import { closeCodes } from './frames.ts';
import { every } from './real-time.ts';
import { followWindow, type LiveView } from './live-view.ts';
import { agentOf, bearerOf } from './tokens.ts';
import type { Window, Windows } from './windows.ts';

/** Largest frame a client may send, in bytes. */
const maxPayload = 16 * 1024;
/** How often a client must show that it is there, in ms of real time. */
const heartbeatMs = 30_000;
/** Name of the WebSocket protocol; a client offers it beside `token.<its token>`. */
export const protocolName = 'deskproof.v1';

export interface UpgradeOptions {
  readonly server: Server;
  readonly windows: Windows;
  readonly tokens: ReadonlyMap<string, string>;
  readonly now: () => number;
  readonly track: (work: Promise<unknown>) => void;
}

/** The live views of all windows. */
export interface LiveViews {
  /** Brings every client up to date. */
  readonly push: () => void;
  /** How many clients follow an agent's windows. */
  readonly count: (agent: string) => number;
  close(): void;
}

/** Lets clients follow their windows over WebSocket. Whether a window has a client decides whether it is open and online. */
export function serveLiveViews(options: UpgradeOptions): LiveViews {
  const { server, windows } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload,
    handleProtocols: (offered) => (offered.has(protocolName) ? protocolName : false),
  });
  const live = new Map<Window, LiveView>();
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    try {
      const { window, after } = identify(options, request);
      sockets.handleUpgrade(request, stream, head, (socket) =>
        attach(options, live, { socket, window, after }),
      );
    } catch (problem) {
      refuse(stream, problem);
    }
  });
  const heartbeat = every(heartbeatMs, () => sockets.clients.forEach(beat));
  return {
    push() {
      for (const window of windows.all) window.feed.refresh();
      for (const view of live.values()) view.push();
    },
    count: (agent) => [...live.keys()].filter((window) => window.agent === agent).length,
    close() {
      heartbeat.stop();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
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
  live.get(window)?.replace();
  if (window.isClosed) window.act({ verb: 'reopenDesk' });
  if (window.isOffline) window.act({ verb: 'goOnline' });
  const view = followWindow({
    ...follower,
    now: options.now,
    track: options.track,
    onGone(code) {
      if (live.get(window) !== view) return;
      live.delete(window);
      const left = goodbyes.has(code);
      window.act({ verb: left ? 'closeDesk' : 'goOffline' });
    },
  });
  live.set(window, view);
}

function identify({ tokens, windows }: UpgradeOptions, request: IncomingMessage) {
  const url = new URL(request.url ?? '/', 'http://desk');
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',');
  const token = offered
    .find((each) => each.trim().startsWith('token.'))
    ?.trim()
    .slice(6);
  const agent = agentOf(tokens, token ?? bearerOf(request.headers.authorization));
  if (agent === null) throw unauthorized();
  const id = /^\/api\/v1\/desks\/([^/]+)\/live$/u.exec(url.pathname)?.[1];
  const window = id === undefined ? null : windows.find(agent, decodeURIComponent(id));
  if (!window) throw noSuchDesk();
  const after = url.searchParams.get('after') ?? '';
  return { window, after: /^\d{1,15}$/u.test(after) ? Number(after) : null };
}

function refuse(stream: Duplex, problem: unknown): void {
  const known = problem instanceof ApiError ? problem : noSuchDesk();
  const body = JSON.stringify(known.body);
  const head = [
    `HTTP/1.1 ${known.status} ${STATUS_CODES[known.status]}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  stream.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const answered = new WeakMap<WebSocket, boolean>();

/** Asks whether a client is still there; who did not answer the last time is not. */
function beat(socket: WebSocket): void {
  if (answered.get(socket) === false) {
    socket.terminate();
    return;
  }
  if (!answered.has(socket)) socket.on('pong', () => answered.set(socket, true));
  answered.set(socket, false);
  socket.ping();
}
