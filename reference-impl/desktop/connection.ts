import { busy } from './busy.ts';
import type { Action, Answer } from './actions.ts';
import { afterFrame, type Known, type ServerFrame } from './live-view.ts';

/** How long an answer may take, and how long the page waits before it connects again, in ms. */
const answerLimit = 10_000;
const retryMs = 1000;
const offlineCode = 4001;

export type Status = 'connecting' | 'online' | 'offline' | 'unauthorized' | 'replaced';

export interface Connection {
  readonly status: Status;
  readonly known: Known;
  act(action: Action): Promise<Answer>;
  /** Asks for what time has changed. */
  sync(): void;
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
  void line.start();
  return line;
}

class Line implements Connection {
  status: Status = 'connecting';
  known: Known = { sequence: -1, view: null };
  readonly #options: ConnectionOptions;
  #desk: string | null;
  #socket: WebSocket | null = null;
  #syncs = 0;
  #isReload: boolean;
  #isStarting = false;
  readonly #waiting = new Map<number, () => void>();
  readonly #reached = new Set<{ readonly sequence: number; readonly done: () => void }>();

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#desk = options.desk;
    this.#isReload = options.desk !== null;
  }

  /** Finds the window again or opens one, then follows it. */
  async start(): Promise<void> {
    if (this.#socket || this.#isStarting || this.status === 'unauthorized') return;
    this.#isStarting = true;
    const done = busy();
    try {
      await this.#findDesk();
      this.#follow();
    } catch {
      this.#retry();
    } finally {
      this.#isStarting = false;
      done();
    }
  }

  goOffline(): void {
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
    if (this.status !== 'online') return { ok: false, reason: 'There is no connection.' };
    const done = busy();
    try {
      const response = await this.#ask(`/${this.#desk ?? ''}/actions`, action);
      const body = (await response.json()) as { sequence?: number; error?: { message: string } };
      if (!response.ok) return { ok: false, reason: body.error?.message ?? 'The action failed.' };
      await this.#drawn(body.sequence ?? 0);
      return { ok: true, sequence: body.sequence ?? 0 };
    } catch {
      return { ok: false, reason: 'There is no connection.' };
    } finally {
      done();
    }
  }

  sync(): void {
    if (this.status !== 'online') return;
    const id = (this.#syncs += 1);
    this.#waiting.set(id, busy());
    this.#send({ type: 'sync', id });
  }

  async #findDesk(): Promise<void> {
    if (this.#desk !== null) {
      const known = await this.#ask(`/${this.#desk}`);
      if (known.ok) return;
      this.#isReload = false;
    }
    const response = await this.#ask('', {});
    if (response.status === 401) {
      this.status = 'unauthorized';
      this.#options.onChange();
    }
    if (!response.ok) throw new Error(`The desk cannot be opened: ${response.status}`);
    this.#desk = ((await response.json()) as { desk: string }).desk;
    this.known = { sequence: -1, view: null };
    this.#options.onDesk(this.#desk);
  }

  #ask(path: string, body?: object): Promise<Response> {
    const headers: Record<string, string> = { authorization: `Bearer ${this.#options.token}` };
    if (body) headers['content-type'] = 'application/json';
    return fetch(`/api/v1/desks${path}`, {
      headers,
      signal: AbortSignal.timeout(answerLimit),
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
  }

  #follow(): void {
    const { sequence } = this.known;
    const after = sequence < 0 ? '' : `?after=${sequence}`;
    const url = new URL(`/api/v1/desks/${this.#desk ?? ''}/live${after}`, window.location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const socket = new WebSocket(url, ['deskproof.v1', `token.${this.#options.token}`]);
    const opening = busy();
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      if (this.#socket === socket) this.#hear(JSON.parse(String(data)) as ServerFrame);
      opening();
    };
    socket.onclose = ({ code }) => {
      opening();
      if (this.#socket !== socket) return;
      this.#lost(code === 4002 ? 'replaced' : 'offline');
      if (code !== 4002) this.#retry();
    };
    if (sequence >= 0) socket.onopen = () => this.#online(opening);
  }

  #online(opening: () => void): void {
    this.status = 'online';
    this.#options.onChange();
    this.sync();
    opening();
  }

  #hear(frame: ServerFrame): void {
    if (frame.type === 'synced') {
      this.#waiting.get(frame.id)?.();
      this.#waiting.delete(frame.id);
      return;
    }
    const next = afterFrame(this.known, frame);
    this.known = next ?? { sequence: -1, view: this.known.view };
    this.status = 'online';
    this.#options.onChange();
    this.#send({ type: 'seen', sequence: frame.sequence });
    for (const each of this.#reached) if (each.sequence <= this.known.sequence) each.done();
    if (!next) this.#startOver();
    else this.#reload();
  }

  /** A window that was there before this page: tell it that its page was loaded anew. */
  #reload(): void {
    if (!this.#isReload) return;
    this.#isReload = false;
    void this.act({ verb: 'reload' });
  }

  /** A change is missing: the next connection asks for everything. */
  #startOver(): void {
    this.#socket?.close(offlineCode);
  }

  /** Waits until a change is on the screen; a lost connection ends the wait, too. */
  #drawn(sequence: number): Promise<void> {
    if (this.known.sequence >= sequence || this.status !== 'online') return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        this.#reached.delete(entry);
        resolve();
      };
      const entry = { sequence, done };
      this.#reached.add(entry);
    });
  }

  #lost(status: Status): void {
    this.status = status;
    this.#socket = null;
    for (const done of this.#waiting.values()) done();
    this.#waiting.clear();
    for (const { done } of this.#reached) done();
    this.#options.onChange();
  }

  #retry(): void {
    if (this.status === 'unauthorized') return;
    if (navigator.onLine) window.setTimeout(() => void this.start(), retryMs);
  }

  #send(frame: object): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }
}
