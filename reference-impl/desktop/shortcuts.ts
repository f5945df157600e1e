import { useLayoutEffect, useRef } from 'preact/hooks';
import { isOwn } from './own-keys.ts';

/** Names of keys as the contact centre knows them, from the key's place on the keyboard: what a layout prints there does not matter. */
function keyOf(code: string): string | null {
  return /^(?:Key|Digit)([A-Z0-9])$/u.exec(code)?.[1] ?? null;
}

/** Ctrl with Alt and a letter, or with Shift and a digit. AltGr is none of these: it types what a layout has no other key for. */
function shortcutOf(event: KeyboardEvent): string | null {
  const { code, ctrlKey, altKey, shiftKey } = event;
  const key = event.getModifierState('AltGraph') ? null : keyOf(code);
  const isLetter = altKey && !shiftKey && key !== null && /[A-Z]/u.test(key);
  const isDigit = shiftKey && !altKey && key !== null && /\d/u.test(key);
  return ctrlKey && (isLetter || isDigit) ? `Ctrl+${altKey ? 'Alt' : 'Shift'}+${key}` : null;
}

/** Tells of each combination such as Ctrl+Alt+A and Ctrl+Shift+4 until the answer is called. Nothing behind the list of shortcuts hears them. */
export function onShortcut(heard: (keys: string) => void): () => void {
  const listener = (event: KeyboardEvent) => {
    const keys = shortcutOf(event);
    if (keys === null) return;
    event.preventDefault();
    if (document.querySelector('dialog:modal') === null) heard(keys);
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}

/** Does something whenever these keys are pressed, while the component is there. */
export function useShortcut(wanted: string, does: () => void): void {
  // Heard once and for all: a listener that a drawing in between took off and put on again would miss the keys that led to it.
  const latest = useRef(does);
  latest.current = does;
  useLayoutEffect(() => onShortcut((keys) => keys === wanted && latest.current()), [wanted]);
}

/** Who is told of which keys. */
export interface KeysHeard {
  /** All but the page's own: what they do is the contact centre's to say. */
  readonly press: (keys: string) => void;
  /** The page's own, which its components answer to. */
  readonly own: () => void;
}

/** Hands shortcuts on until the answer is called. */
export function forwardShortcuts({ press, own }: KeysHeard): () => void {
  return onShortcut((keys) => (isOwn(keys) ? own() : press(keys)));
}
