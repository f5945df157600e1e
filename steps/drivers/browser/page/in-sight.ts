import type { ScreenMap } from '../screen-map.ts';
import { find, isShown } from './find.ts';

/** Whether the whole of a message's text stands where it can be read: not scrolled away and not covered. */
export function inSight(text: string, { pane }: ScreenMap): boolean {
  const thread = find(document, pane.thread);
  return [...(thread?.querySelectorAll('*') ?? [])].some(
    (element) =>
      element.childElementCount === 0 &&
      element.textContent === text &&
      isShown(element) &&
      isUncovered(element),
  );
}

/** Looks at the first and the last line of its box: what a person sees there must be the element itself. */
function isUncovered(element: Element): boolean {
  const { left, top, bottom } = element.getBoundingClientRect();
  const points = [top + 2, bottom - 2].map((y) => document.elementFromPoint(left + 2, y));
  return points.every((found) => element.contains(found));
}
