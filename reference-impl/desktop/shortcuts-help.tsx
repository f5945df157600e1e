import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keys that the contact centre understands, with what they do. */
const shortcuts: readonly (readonly [keys: string, does: string])[] = [
  ['Enter', 'Send the message'],
  ['Shift+Enter', 'Begin a new line'],
  ['Escape', 'Close a dialog'],
  ['Ctrl+Alt+F', 'Show this list'],
];

/** The list of keyboard shortcuts. */
export function ShortcutsHelp({ onClose }: { readonly onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div
      role="dialog"
      aria-modal="true"
      aria-label="Keyboard Shortcuts"
      class="help dialog"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <div class="dialog-head">
        <h2>Keyboard Shortcuts</h2>
        <button type="button" class="secondary" ref={close} onClick={onClose}>
          Close
        </button>
      </div>
      <dl class="facts">
        {shortcuts.map(([keys, does]) => (
          <div key={keys}>
            <dt>{does}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
