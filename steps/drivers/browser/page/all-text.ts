import { isShown } from './find.ts';

const spoken = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];

/** Everything that is visible or named to a screen reader, as one string: what masking is judged by. */
export function allText(): string {
  const found: string[] = [document.title];
  const walker = document.createTreeWalker(
    document.body,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    {
      acceptNode: (node) =>
        node instanceof Element && (!isShown(node) || node.tagName === 'SCRIPT')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    },
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) found.push(...namesOf(node));
    else found.push(node.textContent?.trim() ?? '');
  }
  return found.filter((text) => text !== '').join('\n');
}

function namesOf(element: Element): string[] {
  const names = spoken.map((name) => element.getAttribute(name) ?? '');
  const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return isField ? [...names, element.value] : names;
}
