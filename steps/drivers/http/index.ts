import type { Action, Desk, Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { Unreachable } from '../unreachable.ts';
import { createDeskClient, type DeskAddress, type DeskClient } from './desk-client.ts';
import { connect, type LiveSocket } from './live-socket.ts';
import type { KnownView } from './merge-view.ts';

export type { DeskAddress } from './desk-client.ts';

const done: Outcome = { outcome: 'done' };
const looks = 500;

/** What a window that is closed or cut off answers by itself, in the words of the reference. */
const closed: Outcome = { outcome: 'refused', reason: 'The desk is closed.' };
const cutOff: Outcome = { outcome: 'refused', reason: 'There is no connection.' };

interface Window {
  readonly client: DeskClient;
  readonly id: string;
  readonly follow: (known: KnownView) => Promise<LiveSocket>;
  socket: LiveSocket;
  isClosed: boolean;
  /** What it last showed, once the connection is lost. */
  lastShown: DeskView | null;
}

/** Drives a desk over its HTTP and WebSocket API: actions by HTTP, the view live. */
export async function driveOverHttp(address: DeskAddress): Promise<Desk> {
  const client = createDeskClient(address);
  const { desk, sequence, view } = await client.open();
  const url = `${address.url.replace(/^http/u, 'ws')}/api/v1/desks/${desk}/live`;
  const follow = (known: KnownView) => connect({ url, token: address.token }, known);
  const socket = await follow({ sequence, view });
  const window: Window = { client, id: desk, follow, socket, isClosed: false, lastShown: null };
  return { view: () => look(window), act: (action) => act(window, action) };
}

async function look(window: Window): Promise<DeskView> {
  if (window.lastShown) return window.lastShown;
  if (window.isClosed) return (await window.client.look(window.id)).view;
  const { view, allText } = await window.socket.sync();
  return { ...view, allText };
}

const presence: Partial<Record<Action['verb'], (window: Window) => Promise<Outcome>>> = {
  closeDesk,
  reopenDesk,
  goOffline,
  goOnline,
};

async function act(window: Window, action: Action): Promise<Outcome> {
  const own = presence[action.verb];
  if (own) return own(window);
  if (window.isClosed) return closed;
  return window.lastShown ? cutOff : window.client.act(window.id, action);
}

async function closeDesk(window: Window): Promise<Outcome> {
  if (window.isClosed) return closed;
  window.socket.leave();
  if (!window.lastShown) await noticed(window, 'offline');
  window.isClosed = true;
  window.lastShown = null;
  return done;
}

/** Opening a window again finds the one that was closed. */
async function reopenDesk(window: Window): Promise<Outcome> {
  const { desk, sequence, view } = await window.client.open();
  if (desk !== window.id) throw new Unreachable(`Desk ${window.id} was closed, ${desk} came back.`);
  window.socket = await window.follow({ sequence, view });
  window.isClosed = false;
  return done;
}

async function goOffline(window: Window): Promise<Outcome> {
  const view = await look(window);
  window.socket.lose();
  await noticed(window, 'offline');
  window.lastShown = { ...view, agent: { ...view.agent, connection: 'offline' } };
  return done;
}

async function goOnline(window: Window): Promise<Outcome> {
  window.socket = await window.follow(window.socket.known);
  window.lastShown = null;
  return done;
}

/** Looks until the target knows that the window is not there any more. */
async function noticed({ client, id }: Window, connection: string): Promise<void> {
  for (let count = 0; count < looks; count++) {
    const { view } = await client.look(id);
    if (view.agent?.connection === connection) return;
  }
  throw new Unreachable(`Desk ${id} was left, but the target goes on as if it were there.`);
}
