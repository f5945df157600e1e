/** Names of keys as the contact centre knows them, from the key's place on the keyboard: what a layout prints there does not matter. */
function keyOf(code: string): string | null {
  return /^(?:Key|Digit)([A-Z0-9])$/u.exec(code)?.[1] ?? null;
}

/** The one shortcut that is the page's own: the list of all of them. */
export const helpKeys = 'Ctrl+Alt+F';

/** Ctrl with Alt and a letter, or with Shift and a digit. */
function shortcutOf({ code, ctrlKey, altKey, shiftKey }: KeyboardEvent): string | null {
  const key = keyOf(code);
  const isLetter = altKey && !shiftKey && key !== null && /[A-Z]/u.test(key);
  const isDigit = shiftKey && !altKey && key !== null && /\d/u.test(key);
  return ctrlKey && (isLetter || isDigit) ? `Ctrl+${altKey ? 'Alt' : 'Shift'}+${key}` : null;
}

/** Tells of each combination such as Ctrl+Alt+A and Ctrl+Shift+4 until the answer is called. */
export function onShortcut(heard: (keys: string) => void): () => void {
  const listener = (event: KeyboardEvent) => {
    const keys = shortcutOf(event);
    if (keys === null) return;
    event.preventDefault();
    heard(keys);
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}

/** Hands all but the page's own on; what they do is the contact centre's to say. */
export function forwardShortcuts(press: (keys: string) => void): () => void {
  return onShortcut((keys) => {
    if (keys !== helpKeys) press(keys);
  });
}
