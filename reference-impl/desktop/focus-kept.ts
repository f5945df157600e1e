import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Where the keyboard is must not be lost with what it was on: when that goes away, the focus goes to the compose box, or to the element
 * that the answer is put on where there is none.
 */
export function useFocusKept<T extends HTMLElement>() {
  const home = useRef<T>(null);
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body && last.current?.isConnected === false;
    if (!isLost) return;
    last.current = null;
    const box = home.current?.querySelector<HTMLElement>('textarea:enabled');
    (box ?? home.current)?.focus();
  });
  return home;
}
