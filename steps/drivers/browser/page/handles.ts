const ids = new WeakMap<Element, string>();
const elements = new Map<string, WeakRef<Element>>();

/** A name for an element by which it can be found again while it stays on the page. */
export function handleOf(element: Element): string {
  const known = ids.get(element);
  if (known !== undefined) return known;
  const id = `seen-${elements.size + 1}`;
  ids.set(element, id);
  elements.set(id, new WeakRef(element));
  return id;
}

/** The element of a handle, while it is still on the page. */
export function elementOf(handle: string): Element | undefined {
  const element = elements.get(handle)?.deref();
  return element?.isConnected ? element : undefined;
}
