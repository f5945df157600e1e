import { useRef, useState } from 'preact/hooks';
import { focusKeys } from './own-keys.ts';
import { useShortcut } from './shortcuts.ts';

/** Requests that the agent has made small by shortcut, and the keyboard's way from one request to the next (WA-POP-12). */
export function useFolding() {
  const whole = useRef<HTMLElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const popovers = () => [
    ...(whole.current?.querySelectorAll<HTMLElement>('[data-request]') ?? []),
  ];
  const current = () => popovers().findIndex((each) => each.contains(document.activeElement));
  useShortcut(focusKeys.nextRequest, () => {
    const next = popovers()[(current() + 1) % Math.max(1, popovers().length)];
    next?.querySelector('button')?.focus();
  });
  useShortcut(focusKeys.foldRequest, () => {
    const id = popovers()[Math.max(0, current())]?.dataset['request'];
    if (id !== undefined) setFolded((before) => toggled(before, id));
  });
  return { whole, folded };
}

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
}
