import { WebSocket } from 'ws';
import { Unreachable } from '../unreachable.ts';
import { within } from '../within.ts';
import { knownAfter, type KnownView, type ServerFrame, type SyncedFrame } from './merge-view.ts';

/** Longest wait for anything from the server, in ms of real time. */
const limitMs = 5000;
const patience = {
  ms: limitMs,
  sentence: `The live view did not tell how things are now within ${limitMs} ms.`,
};
/** Largest frame that is read, in bytes. */
const maxPayload = 16 * 1024 * 1024;

/** The live view of one window, followed over WebSocket. */
export interface LiveSocket {
  /** The view as it is now, timers and all. Rejects with `Unreachable` when the server does not tell. */
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

/** Connects, and goes on after what is known. Rejects with `Unreachable`. */
export function connect(address: SocketAddress, start: KnownView): Promise<LiveSocket> {
  const url = `${address.url}?after=${start.sequence}`;
  const socket = new WebSocket(url, ['deskproof.v1', `token.${address.token}`], {
    handshakeTimeout: limitMs,
    maxPayload,
    perMessageDeflate: false,
  });
  return new Promise((resolve, reject) => {
    // Heard from the beginning: the first frames can come with the answer to the handshake.
    const live = follow(socket, start);
    socket.once('open', () => resolve(live));
    socket.once('error', ({ message }) =>
      reject(new Unreachable(`The live view at ${address.url} cannot be reached: ${message}.`)),
    );
  });
}

interface Waiting {
  readonly resolve: (frame: SyncedFrame) => void;
  readonly reject: (problem: Error) => void;
}

/** What one connection has told so far. */
interface Followed {
  readonly socket: WebSocket;
  known: KnownView;
  /** Why nothing more can be believed; `null` while all is well. */
  broken: string | null;
  readonly waiting: Map<number, Waiting>;
}

function follow(socket: WebSocket, start: KnownView): LiveSocket {
  const followed: Followed = { socket, known: start, broken: null, waiting: new Map() };
  let syncs = 0;
  socket.on('error', ({ message }) => give(followed, `The live view broke: ${message}.`));
  socket.on('close', (code) => give(followed, `The live view was closed with code ${code}.`));
  socket.on('message', (data) => hear(followed, (data as Buffer).toString('utf8')));
  const ask = () =>
    new Promise<SyncedFrame>((resolve, reject) => {
      followed.waiting.set((syncs += 1), { resolve, reject });
      socket.send(JSON.stringify({ type: 'sync', id: syncs, allText: true }));
    });
  return {
    get known() {
      return followed.known;
    },
    async sync() {
      if (followed.broken !== null) throw new Unreachable(followed.broken);
      const { allText = '' } = await within(patience, ask());
      return { ...followed.known, allText };
    },
    leave: () => socket.close(1001),
    lose: () => socket.terminate(),
  };
}

/** From now on nothing is believed: whoever waits and whoever asks later is told the first reason. */
function give(followed: Followed, why: string): void {
  followed.broken ??= why;
  for (const { reject } of followed.waiting.values()) reject(new Unreachable(followed.broken));
  followed.waiting.clear();
}

function hear(followed: Followed, text: string): void {
  const frame = frameIn(text);
  if (followed.broken !== null) return;
  if (frame === null) {
    give(followed, `The live view sent no frame of its protocol: ${text.slice(0, 100)}`);
  } else if (frame.type === 'synced') {
    followed.waiting.get(frame.id)?.resolve(frame);
    followed.waiting.delete(frame.id);
  } else take(followed, frame);
}

function take(followed: Followed, frame: Exclude<ServerFrame, SyncedFrame>): void {
  const { known, socket } = followed;
  const next = knownAfter(known, frame);
  if (!next) {
    give(followed, `Change ${frame.sequence} came after change ${known.sequence}.`);
    return;
  }
  followed.known = next;
  if (socket.readyState === socket.OPEN) {
    socket.send(JSON.stringify({ type: 'seen', sequence: frame.sequence }));
  }
}

const types: readonly unknown[] = ['view', 'change', 'synced'];

function frameIn(text: string): ServerFrame | null {
  try {
    const frame = JSON.parse(text) as ServerFrame | null;
    return types.includes(frame?.type) ? frame : null;
  } catch {
    return null;
  }
}
