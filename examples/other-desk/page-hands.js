/* global document */
// How an agent gets at what is on the page. Each of these is given a Playwright locator of one thing that is there and can be used.

/** With a mouse, and the keyboard for what is written. */
export const MOUSE = {
  press: (thing) => thing.click(),
  async write(box, text) {
    await box.focus();
    await box.page().keyboard.insertText(text);
  },
  keys: (box, keys) => box.press(keys),
  fill: (field, text) => field.fill(text),
  choose: (radio) => radio.click(),
};

/** Longest way to something, in keys. */
const longest = 150;

/** With the keyboard alone: by Tab from one thing to the next, by arrows among choices. */
export const KEYBOARD = {
  async press(thing) {
    await reach(thing, isFocused, 'Tab');
    await thing.page().keyboard.press('Enter');
  },
  async write(box, text) {
    await reach(box, isFocused, 'Tab');
    await box.page().keyboard.insertText(text);
  },
  async keys(box, keys) {
    await reach(box, isFocused, 'Tab');
    await box.page().keyboard.press(keys);
  },
  async fill(field, text) {
    await reach(field, isFocused, 'Tab');
    await field.page().keyboard.press('Control+A');
    await field.page().keyboard.insertText(text);
  },
  /** Tab leads to one of the choices, arrows choose. */
  async choose(radio) {
    await reach(radio, isAmongFocused, 'Tab');
    await reach(radio, isFocused, 'ArrowDown');
    if (!(await radio.isChecked())) await radio.page().keyboard.press('Space');
  },
};

const isFocused = (thing) => thing === document.activeElement;
const isAmongFocused = (thing) =>
  document.activeElement?.type === 'radio' && document.activeElement.name === thing.name;

async function reach(thing, isThere, key) {
  for (let presses = 0; presses < longest; presses += 1) {
    if (await thing.evaluate(isThere)) return;
    await thing.page().keyboard.press(key);
  }
  throw new Error(`Nobody gets there with ${longest} times ${key}.`);
}
