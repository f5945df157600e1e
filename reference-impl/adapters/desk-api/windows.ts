import type { Action, Outcome } from '../../application/desk/action.ts';
import type { Desk } from '../../application/desk/desk.ts';
import type { DeskFile } from '../../application/desk/files.ts';
import { createFeed, type Feed } from './feed.ts';

/** One window of one agent, as the Desk API keeps it between requests. */
export interface Window {
  readonly id: string;
  readonly agent: string;
  readonly feed: Feed;
  readonly isClosed: boolean;
  readonly isOffline: boolean;
  /** Closed or offline: it takes nothing but being opened or connected again. */
  readonly isAway: boolean;
  /** Does it, and remembers what it means for whether the window is there at all. */
  act(action: Action): Outcome;
  /** A file on its desk, for who may read it. */
  file(message: string): DeskFile | null;
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

/** So many windows of one agent are kept: then one that is cut off makes room, or else the oldest. */
const perAgent = 20;

export interface WindowsOptions {
  readonly openDesk: (agent: string) => Desk;
  readonly now: () => number;
  readonly nextId: () => string;
  /** Told of each window that is let go of. */
  readonly onRemoved: (window: Window) => void;
}

export function createWindows(options: WindowsOptions): Windows {
  const all = new Map<string, Window>();
  /** Oldest first. */
  const closed = new Set<Window>();
  const ofAgent = (agent: string) => [...all.values()].filter((each) => each.agent === agent);
  const remove = (window: Window) => {
    all.delete(window.id);
    closed.delete(window);
    window.dispose();
    options.onRemoved(window);
  };
  const onPresence = (window: Window) => {
    if (!window.isClosed) closed.delete(window);
    else closed.add(window);
  };
  return {
    open(agent) {
      const last = [...closed].findLast((each) => each.agent === agent);
      if (last?.act({ verb: 'reopenDesk' }).outcome === 'done') return last;
      const others = ofAgent(agent);
      const spare = others.find(({ isOffline }) => isOffline) ?? others[0];
      if (spare && others.length >= perAgent) remove(spare);
      const window = createWindow(options, agent, onPresence);
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
  { openDesk, now, nextId }: WindowsOptions,
  agent: string,
  onPresence: (window: Window) => void,
): Window {
  const desk = openDesk(agent);
  const feed = createFeed(desk, now);
  const presence = { isClosed: false, isOffline: false };
  const window: Window = {
    id: nextId(),
    agent,
    feed,
    get isClosed() {
      return presence.isClosed;
    },
    get isOffline() {
      return presence.isOffline;
    },
    get isAway() {
      return presence.isClosed || presence.isOffline;
    },
    act(action) {
      const outcome = desk.act(action);
      const change = outcome.outcome === 'done' ? meaning[action.verb] : undefined;
      if (change) {
        Object.assign(presence, change);
        onPresence(window);
      }
      feed.refresh();
      return outcome;
    },
    file: (message) => desk.file(message),
    dispose: () => desk.dispose(),
  };
  return window;
}

/** What a verb means for whether the window is there. */
const meaning: Partial<
  Record<Action['verb'], { readonly isClosed?: boolean; readonly isOffline?: boolean }>
> = {
  closeDesk: { isClosed: true },
  reopenDesk: { isClosed: false, isOffline: false },
  goOffline: { isOffline: true },
  goOnline: { isOffline: false },
};
