/* global document */
import {
  act,
  asked,
  attempt,
  change,
  chatInFront,
  desk,
  dialogInFront,
  now,
  refresh,
} from './page-desk.js';
import { button, el, timer } from './page-parts.js';

/** Shows the dialog before the chat in front, or none. */
export function showDialog() {
  const kind = dialogInFront();
  const box = document.getElementById('dialog');
  if (!kind) return box.close();
  const inside = kind === 'Sure?' ? question() : list(kind);
  box.replaceChildren(el('h2', { id: 'title' }, kind), ...inside);
  if (!box.open) box.show();
}

function cancel() {
  return button('Cancel', () => change({ asked: undefined }));
}

function question() {
  const yes = button('Yes', () => act('close', { seat: desk.front }));
  return [el('p', { className: 'question' }, 'Close this chat?'), yes, cancel()];
}

function list(kind) {
  const isNote = kind === 'Note why';
  const free = (name) => ({ name, free: true });
  const all = isNote ? desk.told.reasons.map(free) : desk.asked.places[desk.asked.way];
  const wanted = (desk.searches.get(desk.front) ?? '').toLowerCase();
  const found = all.filter(({ name }) => name.toLowerCase().includes(wanted));
  const isPicked = desk.picks.has(desk.front);
  const done = button(isNote ? 'Note' : kind, () => asked(() => submit(kind)), !isPicked);
  done.className = 'submit';
  return [
    ...(isNote ? [] : ways()),
    searchField(),
    el('ul', { className: 'options' }, ...found.map(option)),
    done,
    ...(isNote ? countdown() : [button('Refresh', () => attempt(refresh)), cancel()]),
  ];
}

function ways() {
  const names = { queues: 'A queue', agents: 'A colleague' };
  const choose = (way) => {
    desk.picks.delete(desk.front);
    desk.searches.delete(desk.front);
    change({ asked: { ...desk.asked, way } });
  };
  return Object.entries(names).map(([way, name]) => {
    const made = button(name, () => choose(way));
    made.className = 'way';
    made.ariaPressed = way === desk.asked.way;
    return made;
  });
}

function searchField() {
  const value = desk.searches.get(desk.front) ?? '';
  const aria = { 'aria-label': 'Search' };
  const field = el('input', { type: 'search', value, placeholder: 'Search', aria });
  field.oninput = () => (desk.searches.set(desk.front, field.value), change({}));
  return field;
}

function option({ name, state, free }) {
  const checked = desk.picks.get(desk.front) === name;
  const radio = el('input', { type: 'radio', name: 'pick', disabled: !free, checked });
  radio.onchange = () => (desk.picks.set(desk.front, name), change({}));
  const words = [el('span', { className: 'name' }, name)];
  if (state) words.push(' (', el('span', { className: 'state' }, state), ')');
  return el('li', {}, el('label', {}, radio, ' ', ...words));
}

function countdown() {
  const { noteDue, mayKeepOpen, seat } = chatInFront();
  return [
    noteDue &&
      el(
        'p',
        {},
        'Noted by itself in ',
        timer('Left', now, () => noteDue),
      ),
    mayKeepOpen ? button('Keep open', () => act('keepOpen', { seat })) : null,
  ].filter(Boolean);
}

async function submit(kind) {
  const [seat, name] = [desk.front, desk.picks.get(desk.front)];
  if (kind === 'Note why') return act('note', { seat, why: name });
  const to = desk.asked.way === 'queues' ? 'queue' : 'agent';
  const isDone = await act(kind === 'Invite' ? 'invite' : 'handOver', { seat, to, name });
  desk.picks.delete(seat);
  if (isDone) change({ asked: undefined });
}
