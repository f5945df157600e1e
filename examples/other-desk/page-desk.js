/* global document, location */

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
  /** Notices that the agent has seen enough of. */
  hidden: new Set(),
};

let key;
let onChange = () => undefined;

/** Called whenever something else is to be shown. */
export function whenChanged(show) {
  onChange = show;
}

let asking = 0;

/** Until what is asked is answered and shown, the page says that it is asking: whoever works it by a program can wait for that. */
export async function asked(work) {
  asking += 1;
  document.body.dataset.asking = asking;
  try {
    return await work();
  } finally {
    asking -= 1;
    if (asking === 0) delete document.body.dataset.asking;
  }
}

export async function ask(method, path, content) {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const body = content && JSON.stringify(content);
  const url = new URL(`.${path}`, location.href);
  const signal = AbortSignal.timeout(10_000);
  const answer = await fetch(url, { method, headers, body, signal });
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

/** The time of the centre. */
export function now() {
  return desk.told.now + Date.now() - desk.polledAt;
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
export function attempt(work) {
  return asked(async () => {
    desk.problem = undefined;
    await work().catch((error) => (desk.problem = error.message));
    if (desk.told) onChange();
    return desk.problem === undefined;
  });
}

/** The agent's own deeds are answered with what a poll would tell. */
export function act(deed, rest) {
  return attempt(async () => take(await ask('POST', '/desktop', { do: deed, ...rest })));
}

export function change(what) {
  Object.assign(desk, { problem: undefined }, what);
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
export function say() {
  const seat = desk.front;
  const text = desk.drafts.get(seat) ?? '';
  if (!text.trim()) return;
  return asked(async () => {
    if (await act('say', { seat, text })) desk.drafts.delete(seat);
    onChange();
  });
}
