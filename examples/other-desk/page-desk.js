/* global location */

/** What the page knows: what it was told last, and what is the agent's own until it is sent. */
export const desk = {
  told: undefined,
  polledAt: 0,
  front: undefined,
  /** The dialog that a button opened: its kind, its seat, and where a chat can go. */
  asked: undefined,
  problem: undefined,
  drafts: new Map(),
  searches: new Map(),
  picks: new Map(),
};

let key;
let onChange = () => undefined;

/** Called whenever something else is to be shown. */
export function whenChanged(show) {
  onChange = show;
}

export async function ask(method, path, content) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const body = content && JSON.stringify(content);
  const url = new URL(`.${path}`, location.href);
  const answer = await fetch(url, { method, headers, body });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.why);
  return told;
}

/** Opens the desktop with what the agent typed at the door. */
export async function open(agent, pin) {
  ({ key } = await ask('POST', '/desktops', { agent, pin }));
  await poll();
}

export async function poll() {
  take(await ask('GET', '/desktop'));
}

/** The time of the centre. A clock that is stepped stands still between two polls. */
export function now() {
  const { told, polledAt } = desk;
  return told.now + (told.ticks ? Date.now() - polledAt : 0);
}

export function chatInFront() {
  return desk.told.chats.find(({ seat }) => seat === desk.front);
}

/** The kind of the dialog before the chat in front. */
export function dialogInFront() {
  const chat = chatInFront();
  if (chat && chat.left !== null) return 'Note why';
  return desk.asked?.seat === desk.front ? desk.asked?.kind : undefined;
}

function take(told) {
  const before = desk.told && new Set(desk.told.chats.map(({ seat }) => seat));
  const isBusy = desk.told && (dialogInFront() || desk.drafts.get(desk.front));
  Object.assign(desk, { told, polledAt: Date.now() });
  const has = (wanted) => told.chats.some(({ seat }) => seat === wanted);
  if (!has(desk.front)) desk.front = undefined;
  const fresh = before ? told.chats.filter(({ seat }) => !before.has(seat)) : [];
  // A new chat opens by itself, unless the agent is in the middle of something.
  if (fresh.length > 0 && !isBusy) desk.front = fresh.at(-1).seat;
  if (!has(desk.asked?.seat)) desk.asked = undefined;
  onChange();
}

/** What goes wrong is shown; `true` when nothing did. */
export async function attempt(work) {
  desk.problem = undefined;
  try {
    await work();
  } catch (error) {
    desk.problem = error.message;
  }
  if (desk.told) onChange();
  return desk.problem === undefined;
}

/** The agent's own deeds are answered with what a poll would tell. */
export function act(deed, rest) {
  return attempt(async () => take(await ask('POST', '/desktop', { do: deed, ...rest })));
}

export function change(what) {
  Object.assign(desk, what);
  onChange();
}

/** A button of the chat in front. All but Leave open a dialog first. */
export async function press(name) {
  const seat = desk.front;
  if (name === 'Leave') return act('leave', { seat });
  desk.searches.delete(seat);
  desk.picks.delete(seat);
  if (name.startsWith('Close')) return change({ asked: { kind: 'Sure?', seat } });
  const places = await ask('GET', `/desktop/places?seat=${seat}`);
  return change({ asked: { kind: name, seat, places, way: 'queues' } });
}

/** Reads the list that is shown anew. */
export async function refresh() {
  const { places, way, seat } = desk.asked;
  places[way] = (await ask('GET', `/desktop/places?seat=${seat}`))[way];
}

/** Sends what is typed. */
export async function say() {
  const seat = desk.front;
  const text = desk.drafts.get(seat) ?? '';
  if (!text.trim()) return;
  if (await act('say', { seat, text })) desk.drafts.delete(seat);
  onChange();
}
