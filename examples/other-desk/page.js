/* global document, location, setInterval, URLSearchParams */
// The desktop as a page. It asks again and again, every three seconds or as `?poll=` has it, and shows what it was told last.
import {
  act,
  attempt,
  change,
  chatInFront,
  desk,
  now,
  open,
  poll,
  press,
  say,
  whenChanged,
} from './page-desk.js';
import { showDialog } from './page-dialog.js';
import { button, el, timer } from './page-parts.js';

const at = (id) => document.getElementById(id);

function showAgent() {
  const { name, state, reason, states, since, mayGo } = desk.told.agent;
  const label = el('strong', {}, reason ? `${state} (${reason})` : state);
  const shift =
    state === 'Off'
      ? button('Begin shift', () => act('beginShift'))
      : button('End shift', () => act('endShift'), !mayGo);
  at('agent').replaceChildren(`${name}: `, label, ' ', timer('Time in state', since, now()), ' ');
  at('agent').append(...states.map(stateButton), shift);
  if (desk.problem) at('agent').append(' ', el('span', { role: 'alert' }, desk.problem));
}

/** A break is the reason for being Away. */
function stateButton(name) {
  const isState = name === 'Ready' || name === 'Away';
  return button(name, () => act('go', isState ? { state: name } : { state: 'Away', reason: name }));
}

function showChats() {
  const rows = desk.told.chats.toReversed().map((chat) => {
    const open = button(chat.customer, () => change({ front: chat.seat }));
    const since = timer('Since', chat.left ?? chat.since, now());
    const line = el('div', {}, `${chat.standing}, ${chat.queue} `, since);
    return el('li', {}, open, line, el('div', {}, chat.lines.at(-1)?.text ?? ''));
  });
  at('chats').replaceChildren(el('h2', {}, 'Chats'), el('ul', {}, ...rows));
}

function lineOf({ who, author, text, fate }) {
  const words = author.split(/\s+/u);
  const initials = [words[0], ...words.slice(1).slice(-1)].map((each) => each.slice(0, 1)).join('');
  const head = who === 'customer' ? `${initials} · ${author}` : author;
  const small = el('small', {}, fate ? `${head} · ${fate}` : head);
  const item = el('li', { className: `line ${who}` }, small, el('p', {}, text));
  item.style.background = desk.told.theme[`${who}Bubble`];
  return item;
}

function showChat() {
  const chat = chatInFront();
  if (!chat) return at('chat').replaceChildren();
  const box = at('box')?.dataset.seat === desk.front ? at('box') : newBox();
  box.disabled = chat.left !== null || chat.warning !== null;
  box.value = desk.drafts.get(desk.front) ?? '';
  const facts = `${chat.standing} · ${chat.queue} · ${chat.present.join(', ')} `;
  const buttons = chat.buttons.map((name) => button(name, () => attempt(() => press(name))));
  const send = button('Say', say, box.disabled || !box.value.trim());
  const hadFocus = document.activeElement === box;
  at('chat').replaceChildren(
    el('h1', {}, chat.customer),
    el('p', {}, facts, timer('In this chat', chat.since, chat.left ?? now())),
    el('p', { role: 'group' }, ...buttons),
    chat.warning === null ? '' : el('p', { className: 'warning', role: 'alert' }, chat.warning),
    el('ol', { role: 'log', aria: { 'aria-label': 'Lines' } }, ...chat.lines.map(lineOf)),
    box,
    el('p', {}, send, ` ${box.value.length} of ${desk.told.longest}`),
  );
  if (hadFocus) box.focus();
}

function newBox() {
  const { longest } = desk.told;
  const box = el('textarea', {
    id: 'box',
    maxLength: longest,
    aria: { 'aria-label': 'Your answer' },
  });
  box.dataset.seat = desk.front;
  box.oninput = () => (desk.drafts.set(desk.front, box.value), change({}));
  box.onkeydown = (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void say();
  };
  return box;
}

function showSide() {
  const { phone, ourNumber } = chatInFront() ?? {};
  const named = (name, value) => [el('dt', {}, name), el('dd', {}, value)];
  const details = el('dl', {}, ...named('Phone', phone), ...named('Our number', ourNumber));
  const notices = desk.told.notices.filter(
    ({ kind, seat }) => kind !== 'line' || seat !== desk.front,
  );
  const done = desk.told.done.map(({ customer, why }) => el('li', {}, `${customer}: ${why}`));
  at('side').replaceChildren(
    phone === undefined ? '' : details,
    el('div', { role: 'status' }, ...notices.map(({ text }) => el('p', {}, text))),
    el('h2', {}, 'Done'),
    el('ul', { aria: { 'aria-label': 'Done' } }, ...done),
  );
}

/** Who works here, and with which PIN: then the desktop opens. */
function showDoor() {
  const field = (name) =>
    el('input', { required: true, placeholder: name, aria: { 'aria-label': name } });
  const [name, pin, why] = [field('Name'), field('PIN'), el('p', { role: 'alert' })];
  const form = el('form', {}, name, pin, el('button', {}, 'Open'), why);
  form.onsubmit = async (event) => {
    event.preventDefault();
    if (await attempt(() => open(name.value, pin.value))) setInterval(() => attempt(poll), pollMs);
    else why.textContent = desk.problem;
  };
  at('chat').replaceChildren(form);
}

const pollMs = Number(new URLSearchParams(location.search).get('poll') ?? 3) * 1000;
whenChanged(() => [showAgent, showChats, showChat, showSide, showDialog].forEach((show) => show()));
showDoor();
