import type { Aim } from '../aim.ts';
import { find, isUsable, nameOf } from './find.ts';
import { elementOf } from './handles.ts';

/** What an aim means on the page as it is now; or why a person could not use it. */
export type Aimed =
  { readonly element: Element; readonly called: string } | { readonly problem: string };

/** Finds something as a person would: it must be there and usable. */
export function aimAt({ place, within }: Aim): Aimed {
  const root = rootOf(within);
  if (!root) return { problem: 'This is not on the screen any more.' };
  const element = find(root, place);
  const called = `${place.role} ${place.name ?? ''}`.trim();
  if (!element) return { problem: `There is no ${called} on the screen.` };
  if (!isUsable(element)) {
    return { problem: `The ${place.role} ${nameOf(element)} is disabled.` };
  }
  return { element, called };
}

function rootOf(within: Aim['within']): ParentNode | undefined {
  if (within === undefined) return document;
  return typeof within === 'string' ? elementOf(within) : find(document, within);
}
