import type { RawData, WebSocket } from 'ws';
import { bareView } from './bare-view.ts';
import { clientFrameSchema, closeCodes, type ClientFrame } from './frames.ts';
import { after as inRealTime, type Alarm } from './real-time.ts';
import { createUnseen, type Unseen } from './unseen.ts';
import { validatorOf } from './validate.ts';
import type { Window } from './windows.ts';

/** So many frames go out unseen before the server waits for the client, and so many bytes may wait in its socket. */
const unseenFrames = 16;
const waitingBytes = 1024 * 1024;
/** So many questions of a client that is behind wait for their answers. */
const waitingSyncs = 16;

/** One client that follows one window. */
export interface LiveView {
  /** Sends what is new, or holds it back from a client that is behind. */
  push(): void;
  /** Ends it: another connection took its place, or there is no window any more. */
  end(code: number, why: string): void;
}

export interface LiveViewOptions {
  readonly socket: WebSocket;
  readonly window: Window;
  /** The last change the client knows; `null` when it knows nothing. */
  readonly after: number | null;
  readonly now: () => number;
  readonly track: (work: Promise<unknown>) => void;
  /** How long a client that is behind gets to catch up, in ms of real time. */
  readonly catchUpMs: number;
  /** Told once when the client has gone or was sent away, with the close code. */
  readonly onGone: (code: number) => void;
}

type Sync = Extract<ClientFrame, { readonly type: 'sync' }>;

interface Follower extends LiveViewOptions {
  readonly unseen: Unseen;
  /** Number of the last change that went out; `null` before the first view. */
  sent: number | null;
  /** Runs while the client is behind. */
  patience: Alarm | null;
  /** What the client asked while it was behind, oldest first. */
  asked: readonly Sync[];
  isGone: boolean;
}

/** Follows a window for a client: everything in order, nothing twice, and nobody else waits for a slow one. */
export function followWindow(options: LiveViewOptions): LiveView {
  const { socket, window } = options;
  const follower: Follower = {
    ...options,
    unseen: createUnseen(options.track),
    sent: options.after,
    patience: null,
    asked: [],
    isGone: false,
  };
  socket.on('message', (data) => hear(follower, data));
  socket.on('error', () => undefined);
  socket.on('close', (code) => gone(follower, code));
  window.feed.refresh();
  push(follower);
  return { push: () => push(follower), end: (code, why) => end(follower, code, why) };
}

/** The client counts as gone from now on: one that does not read would not notice for long. */
function end(follower: Follower, code: number, why: string): void {
  follower.socket.close(code, why);
  gone(follower, code);
}

function gone(follower: Follower, code: number): void {
  if (follower.isGone) return;
  follower.isGone = true;
  follower.patience?.stop();
  follower.unseen.through(Infinity);
  follower.onGone(code);
}

function push(follower: Follower): void {
  if (follower.isGone) return;
  const isNew = follower.sent !== follower.window.feed.sequence;
  if (isBehind(follower)) {
    if (isNew || follower.asked.length > 0) waitFor(follower);
    return;
  }
  follower.patience?.stop();
  follower.patience = null;
  if (isNew) sendNew(follower);
  const { asked } = follower;
  follower.asked = [];
  for (const sync of asked) answer(follower, sync);
}

function isBehind({ unseen, socket }: Follower): boolean {
  return unseen.count >= unseenFrames || socket.bufferedAmount > waitingBytes;
}

function waitFor(follower: Follower): void {
  follower.patience ??= inRealTime(follower.catchUpMs, () =>
    end(follower, closeCodes.tooSlow, 'not catching up'),
  );
}

/** The changes that the client lacks, or the whole view where that is less or all there is. */
function sendNew(follower: Follower): void {
  const { window, sent, now, unseen } = follower;
  const { feed } = window;
  const changes = sent === null ? null : feed.since(sent);
  if (changes && changes.length <= unseenFrames - unseen.count) {
    for (const change of changes) deliver(follower, change);
    return;
  }
  const view = bareView(feed.view());
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
  if (follower.isGone) return;
  const frame = readFrame(data);
  if (!frame) {
    end(follower, closeCodes.malformed, 'no frame of this protocol');
  } else if (frame.type === 'seen') {
    follower.unseen.through(frame.sequence);
    push(follower);
  } else ask(follower, frame);
}

/** Brings the client up to this moment: timers move without anything happening. */
function ask(follower: Follower, sync: Sync): void {
  follower.asked = [...follower.asked, sync];
  if (follower.asked.length > waitingSyncs) {
    end(follower, closeCodes.tooSlow, 'asks and does not listen');
    return;
  }
  follower.window.feed.refresh();
  push(follower);
}

function answer({ socket, window, sent, now }: Follower, sync: Sync): void {
  const text = sync.allText === true ? { allText: window.feed.view().allText } : {};
  socket.send(JSON.stringify({ type: 'synced', id: sync.id, sequence: sent, now: now(), ...text }));
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
