import type { RawData, WebSocket } from 'ws';
import { clientFrameSchema, closeCodes, type ClientFrame } from './frames.ts';
import { after as inRealTime, type Alarm } from './real-time.ts';
import { createUnseen, type Unseen } from './unseen.ts';
import { validatorOf } from './validate.ts';
import type { Window } from './windows.ts';

/** So many frames go out unseen before the server waits for the client, and so many bytes may wait in its socket. */
const unseenFrames = 16;
const waitingBytes = 1024 * 1024;
/** Real time a client gets to catch up, in ms. */
const catchUpMs = 30_000;

/** One client that follows one window. */
export interface LiveView {
  /** Sends what is new, or holds it back from a client that is behind. */
  push(): void;
  /** Another connection took this one's place. */
  replace(): void;
}

export interface LiveViewOptions {
  readonly socket: WebSocket;
  readonly window: Window;
  /** The last change the client knows; `null` when it knows nothing. */
  readonly after: number | null;
  readonly now: () => number;
  readonly track: (work: Promise<unknown>) => void;
  /** Told when the client has gone, with the close code. */
  readonly onGone: (code: number) => void;
}

interface Follower extends LiveViewOptions {
  readonly unseen: Unseen;
  /** Number of the last change that went out; `null` before the first view. */
  sent: number | null;
  /** Runs while the client is behind. */
  patience: Alarm | null;
}

/** Follows a window for a client: everything in order, nothing twice, and nobody else waits for a slow one. */
export function followWindow(options: LiveViewOptions): LiveView {
  const { socket, window } = options;
  const follower: Follower = {
    ...options,
    unseen: createUnseen(options.track),
    sent: options.after,
    patience: null,
  };
  socket.on('message', (data) => hear(follower, data));
  socket.on('error', () => undefined);
  socket.on('close', (code) => {
    follower.patience?.stop();
    follower.unseen.through(Infinity);
    options.onGone(code);
  });
  window.feed.refresh();
  push(follower);
  return {
    push: () => push(follower),
    replace: () => socket.close(closeCodes.replaced, 'opened elsewhere'),
  };
}

function push(follower: Follower): void {
  const { socket, window, unseen, sent } = follower;
  if (socket.readyState !== socket.OPEN || sent === window.feed.sequence) return;
  const isBehind = unseen.count >= unseenFrames || socket.bufferedAmount > waitingBytes;
  if (!isBehind) sendNew(follower);
  else follower.patience ??= inRealTime(catchUpMs, () => socket.close(closeCodes.tooSlow));
}

/** The changes that the client lacks, or the whole view where that is less or all there is. */
function sendNew(follower: Follower): void {
  const { window, sent, now } = follower;
  const { feed } = window;
  const changes = sent === null ? null : feed.since(sent);
  if (changes && changes.length <= unseenFrames) {
    for (const change of changes) deliver(follower, change);
    return;
  }
  const view = { ...feed.view(), allText: undefined };
  deliver(follower, { type: 'view', sequence: feed.sequence, now: now(), view });
}

interface NumberedFrame {
  readonly type: 'view' | 'change';
  readonly sequence: number;
  readonly [field: string]: unknown;
}

function deliver(follower: Follower, frame: NumberedFrame | { readonly sequence: number }): void {
  follower.sent = frame.sequence;
  follower.unseen.add(frame.sequence);
  follower.socket.send(JSON.stringify(frame));
}

function hear(follower: Follower, data: RawData): void {
  const frame = readFrame(data);
  if (!frame) {
    follower.socket.close(closeCodes.malformed, 'no frame of this protocol');
    return;
  }
  follower.patience?.stop();
  follower.patience = null;
  if (frame.type === 'seen') {
    follower.unseen.through(frame.sequence);
    push(follower);
  } else answerSync(follower, frame);
}

/** Brings the client up to this moment: timers move without anything happening. */
function answerSync(follower: Follower, frame: Extract<ClientFrame, { type: 'sync' }>): void {
  const { socket, window, now } = follower;
  window.feed.refresh();
  if (follower.sent !== window.feed.sequence) sendNew(follower);
  const text = frame.allText === true ? { allText: window.feed.view().allText } : {};
  const answer = { type: 'synced', id: frame.id, sequence: follower.sent, now: now(), ...text };
  socket.send(JSON.stringify(answer));
}

function readFrame(data: RawData): ClientFrame | null {
  try {
    // A frame's data is one Buffer: `ws` gives lists only to those who ask for them.
    const frame: unknown = JSON.parse((data as Buffer).toString('utf8'));
    return validatorOf(clientFrameSchema)(frame) ? (frame as ClientFrame) : null;
  } catch {
    return null;
  }
}
