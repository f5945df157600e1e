/* global document */

/** An element; texts are never read as markup. `aria` are attributes as they are written. */
export function el(tag, props, ...inside) {
  const { aria = {}, ...rest } = props ?? {};
  const made = Object.assign(document.createElement(tag), rest);
  for (const [name, value] of Object.entries(aria)) made.setAttribute(name, value);
  made.append(...inside.filter((each) => each !== null));
  return made;
}

export function button(name, onclick, disabled = false) {
  return el('button', { type: 'button', onclick, disabled }, name);
}

/** Minutes and seconds from one moment to another; each is told in ms when it is asked for, as it may be now. */
export function timer(name, from, till) {
  const made = el('span', { role: 'timer', aria: { 'aria-label': name } });
  made.tick = () => {
    const all = Math.max(0, Math.floor((till() - from()) / 1000));
    made.textContent = `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
  };
  made.tick();
  return made;
}

/** Has all timers go on. */
export function tickAll() {
  for (const each of document.querySelectorAll('[role=timer]')) each.tick();
}

/** Draws anew what is on the page; what had the focus has it again, as far as it is still there. */
export function keepingFocus(draw) {
  const key = keyOf(document.activeElement);
  draw();
  if (document.activeElement !== document.body || key === undefined) return;
  [...document.querySelectorAll('button, input')].find((each) => keyOf(each) === key)?.focus();
}

/** By what an element is known again after it was drawn anew: where it is, and what it is called. */
function keyOf(element) {
  if (!element || element === document.body) return undefined;
  const name = element.getAttribute('aria-label') ?? element.closest('label, button')?.textContent;
  return `${element.closest('[id]')?.id} ${name}`;
}
