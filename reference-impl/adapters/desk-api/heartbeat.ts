import type { WebSocket } from 'ws';
import { every, type Alarm } from './real-time.ts';

/** Asks all clients every `ms` of real time whether they are still there; who did not answer the last time is cut off. */
export function startHeartbeat(clients: ReadonlySet<WebSocket>, ms: number): Alarm {
  const answered = new WeakMap<WebSocket, boolean>();
  return every(ms, () => {
    for (const socket of clients) {
      if (answered.get(socket) === false) socket.terminate();
      else {
        if (!answered.has(socket)) socket.on('pong', () => answered.set(socket, true));
        answered.set(socket, false);
        socket.ping();
      }
    }
  });
}
