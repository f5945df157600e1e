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
  const frame = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    // As a modal one it keeps the keyboard in, and Escape closes it.
    frame.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      role="dialog"
      aria-label="Keyboard Shortcuts"
      class="help dialog"
      ref={frame}
      onClose={onClose}
    >
      <div class="dialog-head">
        <h2>Keyboard Shortcuts</h2>
        <button type="button" class="secondary" onClick={onClose}>
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
    </dialog>
  );
}
