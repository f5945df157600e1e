import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';

const spoken = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];

/** Elements whose name or description may stand in something that is not shown itself. */
const named = '[aria-labelledby], [aria-describedby], svg';

/** Everything that is visible or named to a screen reader, as one string: what masking is judged by. */
export function allText(): string {
  const found: string[] = [document.title];
  const walker = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    {
      acceptNode: (node) => (isLeftOut(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
    },
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element || !isPerceived(element)) continue;
    if (node === element) found.push(...namesOf(element));
    else found.push(node.textContent?.trim() ?? '');
  }
  return found.filter((text) => text !== '').join('\n');
}

/** Whether neither it nor anything inside it is on the page. */
function isLeftOut(node: Node): boolean {
  return node instanceof Element && (!node.checkVisibility() || node.matches('script, style'));
}

/** Whether somebody comes across it: by eye, even where screen readers are told to leave it out, or by ear, even where it is transparent. */
function isPerceived(element: Element): boolean {
  const isForEyes = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isForEars = element.checkVisibility({ visibilityProperty: true });
  return isForEyes || (isForEars && !element.closest('[aria-hidden=true]'));
}

function namesOf(element: Element): string[] {
  const names = spoken.map((name) => element.getAttribute(name) ?? '');
  if (element.matches(named)) {
    names.push(computeAccessibleName(element), computeAccessibleDescription(element));
  }
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isField ? [...names, element.value] : names;
}
