import { computeAccessibleName } from 'dom-accessibility-api';
import type { Place } from '../page-map.ts';

/** Elements that can have a role without saying so. */
const native: Readonly<Record<string, string>> = {
  banner: 'header',
  main: 'main',
  navigation: 'nav',
  complementary: 'aside',
  region: 'section[aria-label]',
  button: 'button',
  list: 'ul,ol',
  listitem: 'li',
  article: 'article',
  figure: 'figure',
  link: 'a[href]',
  heading: 'h1,h2,h3,h4',
  textbox: 'textarea,input:not([type]),input[type=text]',
  searchbox: 'input[type=search]',
  radio: 'input[type=radio]',
  table: 'table',
};

/** Elements that nothing is looked for by, and that can have the focus or be pressed. */
const others: Readonly<Record<string, string>> = {
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
};

/** The role that an element has by itself or by its own word; its tag where it has none. */
export function roleOf(element: Element): string {
  const own = element.getAttribute('role');
  const known = Object.entries({ ...native, ...others });
  const found = known.find(([, selector]) => element.matches(selector))?.[0];
  return own ?? found ?? element.localName;
}

/** Whether a person, or their screen reader, can come across it. */
export function isShown(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('[aria-hidden=true]')
  );
}

/** Whether it is there and can be used: a page says that something is disabled in one of two ways. */
export function isUsable(element: Element | undefined): boolean {
  return element !== undefined && !element.matches(':disabled, [aria-disabled=true]');
}

/** The accessible name, as a screen reader says it. */
export function nameOf(element: Element): string {
  return shortName(element) ?? computeAccessibleName(element).trim();
}

/** The plain cases, which are most, without the whole computation: a label of its own, or nothing but text inside. */
function shortName(element: Element): string | null {
  if (element.hasAttribute('aria-labelledby')) return null;
  const label = element.getAttribute('aria-label')?.trim() ?? '';
  if (label !== '') return label;
  const isNamedByContent = element.matches('button,[role=button],[role=option],h1,h2,h3,h4');
  if (!isNamedByContent || element.querySelector(':not(span, bdi), [aria-hidden], [aria-label]')) {
    return null;
  }
  return element.textContent.trim();
}

/** Everything that is shown with this role, and name where one is asked for, in the order of the page. */
export function findAll(root: ParentNode, { role, name }: Place): Element[] {
  const selector = [`[role=${role}]`, native[role]].filter(Boolean).join(',');
  const fits = name === undefined ? () => true : matcherOf(name);
  return [...root.querySelectorAll(selector)].filter(
    (element) =>
      (element.getAttribute('role') ?? role) === role && isShown(element) && fits(nameOf(element)),
  );
}

/** The first of them. */
export function find(root: ParentNode, place: Place): Element | undefined {
  return findAll(root, place)[0];
}

/** A name in slashes is a regular expression. */
export function patternOf(name: string): RegExp {
  return new RegExp(name.slice(1, -1), 'u');
}

function matcherOf(name: string): (actual: string) => boolean {
  if (!name.startsWith('/')) return (actual) => actual === name;
  const pattern = patternOf(name);
  return (actual) => pattern.test(actual);
}

/** Values that stand beside their names, by name: `Queue: Billing`. */
export function labelsIn(root: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of root.querySelectorAll('*')) {
    const first = element.firstChild;
    if (!(first instanceof Element)) continue;
    const name = /^([^:]+): ?$/u.exec(first.textContent)?.[1];
    if (name === undefined || found.has(name) || !isShown(element)) continue;
    found.set(name, element.textContent.slice(first.textContent.length));
  }
  return found;
}

/** Terms and descriptions of the description lists inside. */
export function termsIn(root: Element): ReadonlyMap<string, string> {
  const terms = [...root.querySelectorAll('dt')].filter(isShown);
  return new Map(
    terms.map((term) => [
      term.textContent.trim(),
      term.parentElement?.querySelector('dd')?.textContent.trim() ?? '',
    ]),
  );
}

/** Seconds of a timer that shows mm:ss or h:mm:ss. */
export function secondsOf(timer: Element | undefined): number | undefined {
  return secondsIn(timer?.textContent);
}

/** Seconds of a time written like that; `undefined` where it is none. */
export function secondsIn(text: string | undefined): number | undefined {
  const isTime = /^\s*\d+(:\d\d){1,2}\s*$/u.test(text ?? '');
  const parts = isTime ? text?.split(':').map(Number) : undefined;
  return parts?.reduce((sum, part) => sum * 60 + part, 0);
}
