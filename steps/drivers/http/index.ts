import type { Action, Desk, Outcome, Verb } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { withFilesOpened } from '../opened-files.ts';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';
import { createDeskClient, type DeskAddress, type DeskClient } from './desk-client.ts';
import { connect, type LiveSocket } from './live-socket.ts';
import type { KnownView } from './merge-view.ts';

export type { DeskAddress } from './desk-client.ts';

const done: Outcome = { outcome: 'done' };
/** How often the target is asked whether it has noticed that the window is gone. */
const looks = 500;

/** What a window that is closed or cut off answers by itself, in the words of the reference. */
const closed: Outcome = { outcome: 'refused', reason: 'The desk is closed.' };
const cutOff: Outcome = { outcome: 'refused', reason: 'There is no connection.' };
const whileClosed: readonly Verb[] = ['reopenDesk'];
const whileCutOff: readonly Verb[] = ['goOnline', 'closeDesk'];

interface Window {
  readonly client: DeskClient;
  readonly id: string;
  readonly follow: (known: KnownView) => Promise<LiveSocket>;
  socket: LiveSocket;
  isClosed: boolean;
  /** What it last showed, once the connection is lost. */
  lastShown: DeskView | null;
}

/**
 * Drives a desk over its HTTP and WebSocket API: actions by HTTP, the view live. Rejects with `UnreachableAtStart` when there is no desk
 * for this address and token.
 */
export async function driveOverHttp(address: DeskAddress): Promise<Desk> {
  const window = await open(address).catch((problem: unknown) => {
    throw new UnreachableAtStart(
      `The desk cannot be opened: ${(problem as Error).message} Look at the address and the token.`,
    );
  });
  return { view: () => look(window), act: (action) => act(window, action) };
}

async function open(address: DeskAddress): Promise<Window> {
  const client = createDeskClient(address);
  const { desk, sequence, view } = await client.open();
  const url = `${address.url.replace(/^http/u, 'ws')}/api/v1/desks/${desk}/live`;
  const follow = (known: KnownView) => connect({ url, token: address.token }, known);
  const socket = await follow({ sequence, view });
  return { client, id: desk, follow, socket, isClosed: false, lastShown: null };
}

/** A closed window has no live view any more; what the target says of it is still worth a look. */
async function look(window: Window): Promise<DeskView> {
  if (window.lastShown) return window.lastShown;
  if (window.isClosed) return (await window.client.look(window.id)).view;
  const { view, allText } = await window.socket.sync();
  const open = (message: string) => window.client.file(window.id, message);
  return withFilesOpened({ ...view, allText }, open);
}

const presence: Partial<Record<Verb, (window: Window) => Promise<Outcome>>> = {
  closeDesk,
  reopenDesk,
  goOffline,
  goOnline,
};

async function act(window: Window, action: Action): Promise<Outcome> {
  const { verb } = action;
  if (window.isClosed && !whileClosed.includes(verb)) return closed;
  if (window.lastShown && !whileCutOff.includes(verb)) return cutOff;
  return presence[verb]?.(window) ?? window.client.act(window.id, action);
}

/** Without a live view nobody hears its goodbye, and the target is told as of any other action. */
async function closeDesk(window: Window): Promise<Outcome> {
  if (window.lastShown) await window.client.act(window.id, { verb: 'closeDesk' });
  else {
    window.socket.leave();
    await noticed(window);
  }
  window.isClosed = true;
  window.lastShown = null;
  return done;
}

/** Opening a window again finds the one that was closed. */
async function reopenDesk(window: Window): Promise<Outcome> {
  if (!window.isClosed) return done;
  const { desk, sequence, view } = await window.client.open();
  if (desk !== window.id) {
    throw new Unreachable(`Desk ${window.id} was closed, but ${desk} came back.`);
  }
  window.socket = await window.follow({ sequence, view });
  window.isClosed = false;
  return done;
}

async function goOffline(window: Window): Promise<Outcome> {
  const view = await look(window);
  window.socket.lose();
  await noticed(window);
  window.lastShown = { ...view, agent: { ...view.agent, connection: 'offline' } };
  return done;
}

async function goOnline(window: Window): Promise<Outcome> {
  if (!window.lastShown) return done;
  window.socket = await window.follow(window.socket.known);
  window.lastShown = null;
  return done;
}

/** Looks until the target knows that the window is not there any more. */
async function noticed({ client, id }: Window): Promise<void> {
  for (let count = 0; count < looks; count++) {
    const { view } = await client.look(id);
    if (view.agent?.connection === 'offline') return;
  }
  throw new Unreachable(`Desk ${id} was left, but the target goes on as if it were there.`);
}
