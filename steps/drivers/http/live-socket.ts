import { WebSocket } from 'ws';
import { Unreachable } from '../unreachable.ts';
import { withChange, type KnownView, type ServerFrame } from './merge-view.ts';

/** Longest wait for anything from the server, in ms of real time. */
const limitMs = 5000;

/** The live view of one window, followed over WebSocket. */
export interface LiveSocket {
  /** The view as it is now, timers and all. */
  sync(): Promise<KnownView & { readonly allText: string }>;
  /** What was last known, however old. */
  readonly known: KnownView;
  /** Says goodbye: the window is closed. */
  leave(): void;
  /** Drops the connection as a lost network would. */
  lose(): void;
}

export interface SocketAddress {
  /** `ws://127.0.0.1:4400/api/v1/desks/desk-1/live` */
  readonly url: string;
  readonly token: string;
}

/** Connects, and goes on after what is known where something is. Rejects with `Unreachable`. */
export function connect(address: SocketAddress, start: KnownView): Promise<LiveSocket> {
  const url = `${address.url}?after=${start.sequence}`;
  const socket = new WebSocket(url, ['deskproof.v1', `token.${address.token}`], {
    handshakeTimeout: limitMs,
    perMessageDeflate: false,
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(follow(socket, start)));
    socket.once('error', (error) =>
      reject(
        new Unreachable(`The live view at ${address.url} cannot be reached: ${error.message}`),
      ),
    );
  });
}

type Synced = Extract<ServerFrame, { readonly type: 'synced' }>;
interface Waiting {
  readonly resolve: (frame: Synced) => void;
  readonly reject: (problem: Error) => void;
}

function follow(socket: WebSocket, start: KnownView): LiveSocket {
  let known = start;
  let syncs = 0;
  const waiting = new Map<number, Waiting>();
  const fail = (why: string) => {
    for (const { reject } of waiting.values()) reject(new Unreachable(why));
    waiting.clear();
  };
  socket.on('error', () => undefined);
  socket.on('close', (code) => fail(`The live view was closed with ${code}.`));
  socket.on('message', (data) => {
    const frame = JSON.parse((data as Buffer).toString('utf8')) as ServerFrame;
    if (frame.type === 'synced') {
      waiting.get(frame.id)?.resolve(frame);
      waiting.delete(frame.id);
      return;
    }
    const next = frame.type === 'view' ? frame : withChange(known, frame);
    if (!next) fail(`Change ${frame.sequence} came after change ${known.sequence}.`);
    else known = { sequence: next.sequence, view: next.view };
    socket.send(JSON.stringify({ type: 'seen', sequence: frame.sequence }));
  });
  const ask = () =>
    new Promise<Synced>((resolve, reject) => {
      const id = (syncs += 1);
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ type: 'sync', id, allText: true }));
    });
  return {
    get known() {
      return known;
    },
    async sync() {
      if (socket.readyState !== socket.OPEN) throw new Unreachable('The live view is not open.');
      const { allText = '' } = await withinLimit(ask(), 'The live view did not answer a sync');
      return { ...known, allText };
    },
    leave: () => socket.close(1001),
    lose: () => socket.terminate(),
  };
}

async function withinLimit<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    // eslint-disable-next-line no-restricted-globals -- a limit on a real wait, not a wait
    timer = setTimeout(() => reject(new Unreachable(`${what} within ${limitMs} ms.`)), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
