import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * HTTP by hand, for the side of a bench that must cost little: only bodies with a Content-Length, one request after the other on each
 * connection.
 */
export function eachMessage(socket: Socket, told: (head: string, body: string) => void): void {
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    for (;;) {
      const end = text.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = Number(/\r\ncontent-length: *(\d+)/iu.exec(text.slice(0, end))?.[1] ?? 0);
      const whole = end + 4 + length;
      if (text.length < whole) return;
      told(text.slice(0, end), text.slice(end + 4, whole));
      text = text.slice(whole);
    }
  });
}

/** How often, by how many connections at a time, and what: the request with the number of its turn, whole. */
export interface Load {
  readonly port: number;
  readonly times: number;
  readonly connections: number;
  readonly request: (turn: number) => string;
  /** Is given each answer; throws what is wrong with it. */
  readonly look: (head: string, body: string) => void;
}

/** Asks so often, each connection its next as soon as it is answered. Rejects at the first wrong answer or lost connection. */
export function ask({ port, times, connections, request, look }: Load): Promise<void> {
  return new Promise((resolve, reject) => {
    const sockets: Socket[] = [];
    let asked = 0;
    let answered = 0;
    const end = (problem?: Error): void => {
      for (const socket of sockets) socket.destroy();
      if (problem === undefined) resolve();
      else reject(problem);
    };
    const next = (socket: Socket): void => {
      if (asked < times) socket.write(request(asked++));
    };
    for (let at = 0; at < Math.min(connections, times); at += 1) {
      const socket = connect(port, '127.0.0.1', () => {
        next(socket);
      });
      sockets.push(socket.setNoDelay());
      socket.on('error', end);
      socket.on('end', () => {
        end(new Error('The server closed a connection.'));
      });
      eachMessage(socket, (head, body) => {
        try {
          look(head, body);
        } catch (problem) {
          end(problem instanceof Error ? problem : new Error(String(problem)));
          return;
        }
        answered += 1;
        if (answered === times) end();
        else next(socket);
      });
    }
  });
}

/** Takes requests in, answers each with an empty 200, and tells of it. */
export async function receive(told: (head: string, body: string) => void) {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.setNoDelay());
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    eachMessage(socket, (head, body) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
      told(head, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
