import type { Target } from '../../../ports/screen.ts';
import { isShown, nameOf, roleOf } from './find.ts';

const roles = 'button,link,option,radio,checkbox,switch,tab,menuitem,menuitemradio,combobox';

const pressable = [
  'a[href],button,input:not([type=hidden]),select,textarea,summary',
  ...roles.split(',').map((role) => `[role=${role}]`),
].join(',');

/** Everything that can be pressed now, in the order of the page, with its size in CSS pixels. */
export function targets(): readonly Target[] {
  return [...document.querySelectorAll(pressable)]
    .filter((element) => isShown(element) && !element.matches(':disabled,[aria-disabled=true]'))
    .map((element) => ({ role: roleOf(element), name: nameOf(element), ...sizeOf(element) }));
}

/** A box to tick is as large as itself and its label together, for a press on either counts. */
function sizeOf(element: Element): Pick<Target, 'width' | 'height'> {
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const boxes = [element, ...labels].map((each) => each.getBoundingClientRect());
  const [left, top] = [boxes.map((box) => box.left), boxes.map((box) => box.top)];
  const [right, bottom] = [boxes.map((box) => box.right), boxes.map((box) => box.bottom)];
  return {
    width: Math.max(...right) - Math.min(...left),
    height: Math.max(...bottom) - Math.min(...top),
  };
}
