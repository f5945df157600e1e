/** Names of keys as the contact centre knows them, from the key's place on the keyboard: what a layout prints there does not matter. */
function keyOf(code: string): string | null {
  return /^(?:Key|Digit)([A-Z0-9])$/u.exec(code)?.[1] ?? null;
}

/** Hands combinations such as Ctrl+Alt+A and Ctrl+Shift+4 on; what they do is the contact centre's to say. */
export function forwardShortcuts(press: (keys: string) => void): void {
  document.addEventListener('keydown', (event) => {
    const key = keyOf(event.code);
    const isLetter = event.altKey && !event.shiftKey && key !== null && /[A-Z]/u.test(key);
    const isDigit = event.shiftKey && !event.altKey && key !== null && /\d/u.test(key);
    if (!event.ctrlKey || (!isLetter && !isDigit)) return;
    event.preventDefault();
    press(`Ctrl+${event.altKey ? 'Alt' : 'Shift'}+${key}`);
  });
}
