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

/** Minutes and seconds from one moment to another, both in ms. */
export function timer(name, from, till) {
  const all = Math.max(0, Math.floor((till - from) / 1000));
  const text = `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
  return el('span', { role: 'timer', aria: { 'aria-label': name } }, text);
}
