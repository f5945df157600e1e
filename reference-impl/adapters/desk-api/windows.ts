import type { Action, Outcome } from '../../application/desk/action.ts';
import type { Desk } from '../../application/desk/desk.ts';
import { createFeed, type Feed } from './feed.ts';

/** One window of one agent, as the Desk API keeps it between requests. */
export interface Window {
  readonly id: string;
  readonly agent: string;
  readonly feed: Feed;
  isClosed: boolean;
  isOffline: boolean;
  /** Does it, and remembers what it means for whether the window is there at all. */
  act(action: Action): Outcome;
  dispose(): void;
}

/** All windows, and who may touch which. */
export interface Windows {
  /** Takes over the agent's window that was closed last, drafts and countdowns with it, or opens a new one. */
  open(agent: string): Window;
  /** An agent's own window; `null` for anybody else's and for none. */
  find(agent: string, id: string): Window | null;
  remove(window: Window): void;
  readonly all: Iterable<Window>;
}

/** So many windows of one agent are kept; the oldest closed ones go first. */
const perAgent = 20;

export interface WindowsOptions {
  readonly openDesk: (agent: string) => Desk;
  readonly now: () => number;
  readonly nextId: () => string;
}

export function createWindows({ openDesk, now, nextId }: WindowsOptions): Windows {
  const all = new Map<string, Window>();
  const ofAgent = (agent: string) => [...all.values()].filter((each) => each.agent === agent);
  const remove = (window: Window) => {
    window.dispose();
    all.delete(window.id);
  };
  return {
    open(agent) {
      const closed = ofAgent(agent).findLast(({ isClosed }) => isClosed);
      if (closed) {
        closed.act({ verb: 'reopenDesk' });
        return closed;
      }
      const spare = ofAgent(agent)[0];
      if (spare && ofAgent(agent).length >= perAgent) remove(spare);
      const window = createWindow({ id: nextId(), agent }, openDesk(agent), now);
      all.set(window.id, window);
      return window;
    },
    find(agent, id) {
      const window = all.get(id);
      return window?.agent === agent ? window : null;
    },
    remove,
    get all() {
      return all.values();
    },
  };
}

function createWindow(
  { id, agent }: Pick<Window, 'id' | 'agent'>,
  desk: Desk,
  now: () => number,
): Window {
  const feed = createFeed(desk, now);
  const window: Window = {
    id,
    agent,
    feed,
    isClosed: false,
    isOffline: false,
    act(action) {
      const outcome = desk.act(action);
      if (outcome.outcome === 'done') notePresence(window, action.verb);
      feed.refresh();
      return outcome;
    },
    dispose: () => desk.dispose(),
  };
  return window;
}

function notePresence(window: Window, verb: Action['verb']): void {
  if (verb === 'closeDesk') window.isClosed = true;
  else if (verb === 'reopenDesk') window.isClosed = false;
  else if (verb === 'goOffline') window.isOffline = true;
  else if (verb === 'goOnline') window.isOffline = false;
}
