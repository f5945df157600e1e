import type { Action, Answer } from './actions.ts';
import { pauseAfter } from './backoff.ts';
import { busy } from './busy.ts';
import { answerLimit, deskHttp, UnknownToken, type DeskHttp } from './desk-http.ts';
import { afterFrame, type Known, type ServerFrame } from './live-view.ts';
import { afterPatience } from './patience.ts';
import { createReached } from './reached.ts';
import { createSyncs } from './syncs.ts';

/** The socket's own word for: I know that I am offline. */
const offlineCode = 4001;
/** The server's word for: another window took this desk over. */
const replacedCode = 4002;

const noConnection: Answer = { ok: false, reason: 'There is no connection.' };
const inTime = (late: () => void) => afterPatience(answerLimit, late);

export type Status = 'connecting' | 'online' | 'offline' | 'unauthorized' | 'replaced';

export interface Connection {
  readonly status: Status;
  readonly known: Known;
  act(action: Action): Promise<Answer>;
  /** Asks for what time has changed. */
  sync(): void;
  /** The bytes of a message's file. Rejects with a sentence. */
  file(message: string): Promise<Blob>;
}

export interface ConnectionOptions {
  readonly token: string;
  /** The window that this tab had before, if any. */
  readonly desk: string | null;
  readonly onDesk: (desk: string) => void;
  /** Called when anything has changed; what is drawn then counts as seen. */
  readonly onChange: () => void;
}

/** The page's one line to the contact centre. It comes back by itself and goes on where it stopped. */
export function connectDesk(options: ConnectionOptions): Connection {
  const line = new Line(options);
  window.addEventListener('offline', () => line.goOffline());
  window.addEventListener('pagehide', () => line.leave());
  window.addEventListener('online', () => void line.start());
  // A page that the browser kept and shows again: its connection was given up when it went away.
  window.addEventListener('pageshow', ({ persisted }) => persisted && void line.start());
  void line.start();
  return line;
}

class Line implements Connection {
  status: Status = 'connecting';
  known: Known = { sequence: -1, view: null };
  readonly #options: ConnectionOptions;
  #desk: string | null;
  #socket: WebSocket | null = null;
  #isReload: boolean;
  #isStarting = false;
  #failures = 0;
  readonly #syncs = createSyncs({
    send: (frame) => this.#send(frame),
    busy,
    limit: inTime,
    onSilence: () => this.#giveUp(this.#socket),
  });
  readonly #reached = createReached(inTime);
  readonly #http: DeskHttp;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#http = deskHttp(options.token);
    this.#desk = options.desk;
    this.#isReload = options.desk !== null;
  }

  /** Finds the window again or opens one, then follows it. */
  async start(): Promise<void> {
    if (this.#socket || this.#isStarting || isForGood(this.status)) return;
    this.#isStarting = true;
    const done = busy();
    try {
      await this.#findDesk();
      this.#follow();
    } catch (problem) {
      this.#lost(problem instanceof UnknownToken ? 'unauthorized' : 'offline');
      this.#retry();
    } finally {
      this.#isStarting = false;
      done();
    }
  }

  goOffline(): void {
    if (isForGood(this.status)) return;
    const socket = this.#socket;
    this.#lost('offline');
    socket?.close(offlineCode);
  }

  /** The page goes away: the window is closed, not cut off. */
  leave(): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close(1000);
  }

  async act(action: Action): Promise<Answer> {
    if (this.status !== 'online' || this.#desk === null) return noConnection;
    const done = busy();
    try {
      const answer = await this.#http.act(this.#desk, action);
      if (answer.ok) await this.#drawn(answer.sequence);
      return answer;
    } catch {
      return noConnection;
    } finally {
      done();
    }
  }

  sync(): void {
    if (this.status === 'online') this.#syncs.ask();
  }

  file(message: string): Promise<Blob> {
    return this.#http.file(this.#desk ?? '', message);
  }

  async #findDesk(): Promise<void> {
    if (this.#desk !== null && (await this.#http.has(this.#desk))) return;
    this.#isReload = false;
    this.#desk = await this.#http.open();
    this.known = { sequence: -1, view: null };
    this.#options.onDesk(this.#desk);
  }

  #follow(): void {
    const { sequence } = this.known;
    const after = sequence < 0 ? '' : `?after=${sequence}`;
    const url = new URL(`/api/v1/desks/${this.#desk ?? ''}/live${after}`, window.location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const socket = new WebSocket(url, ['deskproof.v1', `token.${this.#options.token}`]);
    const rest = busy();
    const callOff = inTime(() => {
      rest();
      this.#giveUp(socket);
    });
    const opening = () => {
      callOff();
      rest();
    };
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      if (this.#socket === socket) this.#hear(JSON.parse(String(data)) as ServerFrame);
      opening();
    };
    socket.onclose = ({ code }) => {
      opening();
      if (this.#socket !== socket) return;
      this.#lost(code === replacedCode ? 'replaced' : 'offline');
      this.#retry();
    };
    if (sequence >= 0) socket.onopen = () => this.#online(opening);
  }

  #online(opening: () => void): void {
    this.status = 'online';
    this.#failures = 0;
    this.#options.onChange();
    this.sync();
    opening();
  }

  #hear(frame: ServerFrame): void {
    if (frame.type === 'synced') {
      this.#syncs.answered(frame.id);
      return;
    }
    const next = afterFrame(this.known, frame);
    this.known = next ?? { sequence: -1, view: this.known.view };
    this.status = 'online';
    this.#failures = 0;
    this.#options.onChange();
    this.#send({ type: 'seen', sequence: frame.sequence });
    this.#reached.tell(this.known.sequence);
    if (!next) this.#giveUp(this.#socket);
    else this.#reload();
  }

  /** A window that was there before this page: tell it that its page was loaded anew. */
  #reload(): void {
    if (!this.#isReload) return;
    this.#isReload = false;
    void this.act({ verb: 'reload' });
  }

  /** Nothing good comes over this socket any more, and its own word that it is closed may never come: on to the next one. */
  #giveUp(socket: WebSocket | null): void {
    if (!socket || this.#socket !== socket) return;
    this.#lost('offline');
    socket.close(offlineCode);
    this.#retry();
  }

  /** Waits until a change is on the screen; a lost connection ends the wait, too. */
  #drawn(sequence: number): Promise<void> {
    const isThere = this.known.sequence >= sequence || this.status !== 'online';
    return isThere ? Promise.resolve() : this.#reached.wait(sequence);
  }

  #lost(status: Status): void {
    this.status = status;
    this.#socket = null;
    this.#syncs.forget();
    this.#reached.tell(Infinity);
    this.#options.onChange();
  }

  #retry(): void {
    if (isForGood(this.status) || !navigator.onLine) return;
    this.#failures += 1;
    window.setTimeout(() => void this.start(), pauseAfter(this.#failures));
  }

  #send(frame: object): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }
}

/** Whether trying again would only do harm: the token is wrong, or another window has taken over. */
function isForGood(status: Status): boolean {
  return status === 'unauthorized' || status === 'replaced';
}
