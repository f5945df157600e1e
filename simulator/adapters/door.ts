import type { Server, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Where a door is put up. */
export interface Place {
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** Default: 0, a free one. */
  readonly port?: number;
}

/** A way in from the network. */
export interface Door {
  /** `http://127.0.0.1:4500` */
  readonly url: string;
  readonly port: number;
  /** Ends everything, connections with requests under way included. */
  close(): Promise<void>;
}

/** Puts a server up. Rejects when the port is taken. */
export async function openDoor(
  server: Server,
  scheme: 'http' | 'https',
  { host = '127.0.0.1', port = 0 }: Place,
): Promise<Door> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await listening(server, host, port);
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `${scheme}://${reachable(host)}:${String(bound)}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** A host as it is written in a URL. Whoever listens everywhere is found on the loopback as well. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
