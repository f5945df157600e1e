import type { Aim, Point } from '../aim.ts';
import { find, nameOf } from './find.ts';
import { elementOf } from './handles.ts';

/** Finds something as a person would and points at its middle. It must be there, usable, and nothing may lie over it. */
export function pointAt({ place, within }: Aim): Point {
  const root = rootOf(within);
  if (!root) return { problem: 'This is not on the screen any more.' };
  const element = find(root, place);
  const called = `${place.role} ${place.name ?? ''}`.trim();
  if (!element) return { problem: `There is no ${called} on the screen.` };
  if (element.matches(':disabled, [aria-disabled=true]')) {
    return { problem: `The ${place.role} ${nameOf(element)} is disabled.` };
  }
  return middleOf(element, called);
}

function rootOf(within: Aim['within']): ParentNode | undefined {
  if (within === undefined) return document;
  return typeof within === 'string' ? elementOf(within) : find(document, within);
}

function middleOf(element: Element, called: string): Point {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const isOnTop = top !== null && (element.contains(top) || top.contains(element));
  return isOnTop ? { x, y } : { problem: `Something lies over the ${called}.` };
}
