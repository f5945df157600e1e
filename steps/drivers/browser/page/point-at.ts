import type { Aim, Point } from '../aim.ts';
import { aimAt } from './aim-at.ts';

/** Finds something as a person would and points at its middle. It must be there, usable, and nothing may lie over it. */
export function pointAt(aim: Aim): Point {
  const aimed = aimAt(aim);
  return 'problem' in aimed ? aimed : middleOf(aimed.element, aimed.called);
}

function middleOf(element: Element, called: string): Point {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  return hears(element, top) ? { x, y } : { problem: `Something lies over the ${called}.` };
}

/** Whether a click there is a click on the element: it, something in it, or its label is on top. */
function hears(element: Element, top: Element | null): boolean {
  return top !== null && (element.contains(top) || top.closest('label')?.control === element);
}
