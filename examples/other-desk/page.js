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
import { button, el, keepingFocus, tickAll, timer } from './page-parts.js';

const at = (id) => document.getElementById(id);

function showAgent() {
  const { name, state, reason, states, since, mayGo } = desk.told.agent;
  const label = el('strong', { className: 'state' }, state);
  const shift =
    state === 'Off'
      ? button('Begin shift', () => act('beginShift'))
      : button('End shift', () => act('endShift'), !mayGo);
  const time = timer('Time in state', () => since, now);
  at('agent').replaceChildren(
    part('name', name),
    label,
    reason ? part('reason', reason) : '',
    time,
  );
  at('agent').append(group('States', 'states', states.map(stateButton)), shift);
  if (desk.problem) at('agent').append(el('span', { role: 'alert' }, desk.problem));
}

const part = (className, text) => el('span', { className }, text);
const group = (name, className, inside) =>
  el('span', { role: 'group', className, aria: { 'aria-label': name } }, ...inside);

/** A break is the reason for being Away. */
function stateButton(name) {
  const isState = name === 'Ready' || name === 'Away';
  return button(name, () => act('go', isState ? { state: name } : { state: 'Away', reason: name }));
}

function showChats() {
  const rows = desk.told.chats.toReversed().map((chat) => {
    const open = button(chat.customer, () => change({ front: chat.seat }));
    open.ariaCurrent = chat.seat === desk.front;
    const since = timer('Since', () => chat.left ?? chat.since, now);
    const where = [part('standing', chat.standing), ', ', part('queue', chat.queue), ' ', since];
    const last = el('div', { className: 'last' }, chat.lines.at(-1)?.text ?? '');
    const row = el('li', {}, open, el('div', {}, ...where), last);
    row.dataset.seat = chat.seat;
    return row;
  });
  at('chats').replaceChildren(el('h2', {}, 'Chats'), el('ul', {}, ...rows));
}

function lineOf({ id, who, author, text, fate }) {
  const words = author.split(/\s+/u);
  const initials = [words[0], ...words.slice(1).slice(-1)].map((each) => each.slice(0, 1)).join('');
  const mark = who === 'customer' ? part('initials', initials) : '';
  const small = el('small', {}, mark, part('author', author), fate ? part('fate', fate) : '');
  const item = el('li', { className: `line ${who}` }, small, el('p', {}, text));
  item.dataset.line = id;
  item.style.background = desk.told.theme[`${who}Bubble`];
  return item;
}

function showChat() {
  const chat = chatInFront();
  at('chat').dataset.seat = chat?.seat ?? '';
  if (!chat) return at('chat').replaceChildren(el('p', { className: 'none' }, 'No chat is open.'));
  const box = at('box')?.dataset.seat === desk.front ? at('box') : newBox();
  box.disabled = chat.left !== null || chat.warning !== null;
  box.value = desk.drafts.get(desk.front) ?? '';
  const buttons = chat.buttons.map((name) => button(name, () => attempt(() => press(name))));
  const send = button('Say', say, box.disabled || !box.value.trim());
  const hadFocus = document.activeElement === box;
  const length = el('span', { className: 'length' }, `${box.value.length} of ${desk.told.longest}`);
  at('chat').replaceChildren(
    el('h1', {}, chat.customer),
    factsOf(chat),
    group('Chat', 'buttons', buttons),
    chat.warning === null ? '' : el('p', { className: 'warning', role: 'alert' }, chat.warning),
    el('ol', { role: 'log', aria: { 'aria-label': 'Lines' } }, ...chat.lines.map(lineOf)),
    box,
    el('p', { className: 'send' }, send, length),
  );
  if (hadFocus) box.focus();
}

function factsOf({ standing, queue, present, since, left }) {
  const me = desk.told.agent.name;
  const inChat = timer(
    'In this chat',
    () => since,
    () => left ?? now(),
  );
  const over = left === null ? [] : ['over for ', timer('Over for', () => left, now)];
  const who = present.flatMap((name) => [part(name === me ? 'present me' : 'present', name), ' ']);
  return el(
    'p',
    {},
    part('standing', standing),
    ' in ',
    part('queue', queue),
    ' · ',
    ...who,
    '· ',
    inChat,
    ' ',
    ...over,
  );
}

function newBox() {
  const { longest } = desk.told;
  const box = el('textarea', {
    id: 'box',
    maxLength: longest,
    placeholder: 'Your answer',
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
  const named = (name, value) => el('div', {}, el('dt', {}, name), el('dd', {}, value));
  const details = el('dl', {}, named('Phone', phone), named('Our number', ourNumber));
  const notices = desk.told.notices.filter(
    ({ id, kind, seat }) => !desk.hidden.has(id) && (kind !== 'line' || seat !== desk.front),
  );
  const done = desk.told.done.map(({ customer, why }) =>
    el('li', {}, part('customer', customer), ': ', part('why', why)),
  );
  at('side').replaceChildren(
    phone === undefined ? '' : details,
    el('div', { role: 'status' }, ...notices.map(noticeOf)),
    el('h2', {}, 'Done'),
    el('ul', { aria: { 'aria-label': 'Done' } }, ...done),
  );
}

function noticeOf({ id, text }) {
  const seen = button('Seen', () => change({ hidden: desk.hidden.add(id) }));
  const notice = el('p', { className: 'notice' }, part('text', text), ' ', seen);
  notice.dataset.notice = id;
  return notice;
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
const shows = [showAgent, showChats, showChat, showSide, showDialog];
whenChanged(() => keepingFocus(() => shows.forEach((show) => show())));
setInterval(tickAll, 1000);
showDoor();
