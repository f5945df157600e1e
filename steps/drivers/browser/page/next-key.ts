import type { Aim, NextKey } from '../aim.ts';
import { aimAt } from './aim-at.ts';
import { roleOf } from './find.ts';

/** Roles that are reached by arrows inside their composite, and chosen there. */
const choices: Readonly<Record<string, string>> = {
  option: '[role=listbox]',
  menuitem: '[role=menu],[role=menubar]',
  menuitemradio: '[role=menu],[role=menubar]',
  tab: '[role=tablist]',
};

/** Where writing begins as soon as the focus is there; nothing is to be pressed. */
const fields: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox']);

/** The next key for somebody on the way to something with the keyboard: on and on until they may press it. */
export function nextKey(aim: Aim): NextKey {
  const aimed = aimAt(aim);
  if ('problem' in aimed) return aimed;
  const { element } = aimed;
  const role = roleOf(element);
  const composite = choices[role];
  if (composite !== undefined) return amongChoices(element, composite);
  if (role === 'radio') return amongRadios(element);
  if (document.activeElement !== element) return { key: 'Tab' };
  return { last: fields.has(role) ? null : role === 'checkbox' ? 'Space' : 'Enter' };
}

/** The focus is on the composite, on one of its choices, or on a field that controls it. */
function amongChoices(element: Element, composite: string): NextKey {
  const list = element.closest(composite);
  const focused = document.activeElement;
  if (!list || !focused || !(list.contains(focused) || isController(focused, list))) {
    return { key: 'Tab' };
  }
  const current = focused.getAttribute('aria-activedescendant') ?? focused.id;
  const all = [...list.querySelectorAll(`[role=${roleOf(element)}]`)];
  const at = all.findIndex((each) => each === focused || (current !== '' && each.id === current));
  if (all[at] === element) return { last: 'Enter' };
  return { key: at > all.indexOf(element) ? 'ArrowUp' : 'ArrowDown' };
}

function isController(focused: Element, list: Element): boolean {
  const controlled = (focused.getAttribute('aria-controls') ?? '').split(' ');
  return list.id !== '' && controlled.includes(list.id);
}

/** An arrow chooses at once; only one that was tabbed to is chosen by Space. */
function amongRadios(element: Element): NextKey {
  const focused = document.activeElement;
  const group = radiosLike(element);
  const at = group.findIndex((each) => each === focused);
  if (at < 0) return { key: 'Tab' };
  if (focused !== element) return { key: at > group.indexOf(element) ? 'ArrowUp' : 'ArrowDown' };
  return { last: isChecked(element) ? null : 'Space' };
}

function radiosLike(element: Element): readonly Element[] {
  if (!(element instanceof HTMLInputElement)) {
    return [...(element.closest('[role=radiogroup]')?.querySelectorAll('[role=radio]') ?? [])];
  }
  const all = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  return all.filter(({ name, form }) => name === element.name && form === element.form);
}

function isChecked(element: Element): boolean {
  return element instanceof HTMLInputElement
    ? element.checked
    : element.getAttribute('aria-checked') === 'true';
}
