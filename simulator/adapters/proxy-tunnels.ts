import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createServer as createSecureServer } from 'node:tls';
import { PLATFORM_HOSTS, platformPort } from './platform-hosts.ts';
import { createRequestUrls } from './request-url.ts';

/** Connections that clients opened through the proxy to a host of the platform, and that end here. */
export interface Tunnels {
  /** Begins one on the connection that asked for it; false when it may not, and then nothing was done. */
  readonly begin: (request: IncomingMessage, socket: Socket, head: Buffer) => boolean;
  /** The whole URL of a request that came through one; `undefined` for any other request. */
  readonly urlOf: (request: IncomingMessage) => string | undefined;
}

export interface TunnelOptions {
  /** What clients are shown on port 443. */
  readonly tls: { readonly cert: string; readonly key: string };
  /** How long a client may take over the TLS handshake, in ms. */
  readonly handshakeMs: number;
}

const urlsOfTls = createRequestUrls('https', () => `https://${PLATFORM_HOSTS[0]}`);
const urlsOfPlain = createRequestUrls('http', () => `http://${PLATFORM_HOSTS[0]}`);

/** What comes through tunnels is handed to `server` as if it had come to it by itself, so that its limits hold for it too. */
export function createTunnels(server: Server, { tls, handshakeMs }: TunnelOptions): Tunnels {
  const urls = new WeakMap<Duplex, typeof urlsOfTls>();
  const enter = (socket: Duplex, urlOf: typeof urlsOfTls): void => {
    urls.set(socket, urlOf);
    server.emit('connection', socket);
  };
  const secure = newHandshakes({ tls, handshakeMs }, (socket) => {
    enter(socket, urlsOfTls);
  });
  return {
    begin({ url = '' }, socket, head) {
      const port = urls.has(socket) ? undefined : platformPort(url);
      if (port === undefined) return false;
      socket.on('error', () => socket.destroy());
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.unshift(head);
      if (port === 443) secure.emit('connection', socket);
      else enter(socket, urlsOfPlain);
      return true;
    },
    urlOf: (request) => urls.get(request.socket)?.(request),
  };
}

/** Shakes hands on the connections it is handed; it never listens by itself. */
function newHandshakes({ tls, handshakeMs }: TunnelOptions, done: (socket: Duplex) => void) {
  const { cert, key } = tls;
  const options = { cert, key, handshakeTimeout: handshakeMs, ALPNProtocols: ['http/1.1'] };
  return createSecureServer(options, done).on('tlsClientError', (_problem, socket) => {
    socket.destroy();
  });
}
