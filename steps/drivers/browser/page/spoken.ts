import type { Spoken } from '../../../ports/screen.ts';

/** Roles that make a live region without saying so. */
const livelyRoles: Readonly<Record<string, string>> = {
  alert: 'assertive',
  status: 'polite',
  log: 'polite',
  timer: 'off',
  marquee: 'off',
};

const heard: Spoken[] = [];

/** What live regions have said since the page began, oldest first. */
export function spoken(): readonly Spoken[] {
  return heard;
}

/** Listens from now on, as a screen reader does: to what changes in live regions, and to alerts that turn up. */
export function listen(): void {
  const observer = new MutationObserver((changes) => {
    // What the page begins with is read when one comes to it.
    if (document.readyState === 'loading') return;
    const atomic = new Set<Element>();
    for (const change of changes) {
      if (change.type === 'characterData') hear(change.target, atomic);
      for (const added of change.addedNodes) hearAdded(added, atomic);
    }
  });
  document.addEventListener('DOMContentLoaded', () => observer.takeRecords());
  observer.observe(document, { childList: true, characterData: true, subtree: true });
}

function hearAdded(node: Node, atomic: Set<Element>): void {
  hear(node, atomic);
  if (!(node instanceof Element)) return;
  const alerts = [...node.querySelectorAll('[role=alert]')];
  for (const alert of alerts) hear(alert, atomic);
}

/** Says a new node if it stands in a live region. A region that turns up together with its text says nothing, unless it is an alert. */
function hear(node: Node, atomic: Set<Element>): void {
  const isAlert = node instanceof Element && node.getAttribute('role') === 'alert';
  const region = regionOf(isAlert ? node : node.parentElement);
  if (!region || !isExposed(region.element)) return;
  if (atomic.has(region.element)) return;
  if (isAtomic(region.element)) atomic.add(region.element);
  const text = textOf(isAtomic(region.element) ? region.element : node).trim();
  if (text !== '') heard.push({ text, politeness: region.politeness });
}

interface Region {
  readonly element: Element;
  readonly politeness: Spoken['politeness'];
}

function regionOf(start: Element | null): Region | null {
  for (let element = start; element; element = element.parentElement) {
    const live =
      element.getAttribute('aria-live') ?? livelyRoles[element.getAttribute('role') ?? ''];
    if (live === 'polite' || live === 'assertive') return { element, politeness: live };
    if (live === 'off') return null;
  }
  return null;
}

function isAtomic(element: Element): boolean {
  const said = element.getAttribute('aria-atomic');
  const role = element.getAttribute('role');
  return said === null ? role === 'alert' || role === 'status' : said === 'true';
}

/** Screen readers come across what is only hidden from the eye. */
function isExposed(element: Element): boolean {
  return (
    element.isConnected &&
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('[aria-hidden=true]')
  );
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return '';
  if (node.getAttribute('role') === 'timer') return '';
  return [...node.childNodes].map(textOf).filter(Boolean).join(' ');
}
