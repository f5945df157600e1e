import type { DialogProps } from './desk-dialog.tsx';
import { useFocusInside } from './focus-inside.ts';

/** Tells that an administrator ended the interaction, and is gone with it after OK (WA-AST-07). */
export function TerminatedDialog({ dialog, act }: DialogProps) {
  const frame = useFocusInside(goToFrame);
  return (
    <div class="dialog-layer">
      <div
        role="alertdialog"
        aria-modal="false"
        aria-label={dialog.title}
        aria-describedby="terminated-text"
        class="dialog"
        tabIndex={-1}
        ref={frame}
      >
        <h3>{dialog.title}</h3>
        <p id="terminated-text">{dialog.text}</p>
        <div class="buttons">
          <span class="space" />
          <button type="button" class="primary" onClick={() => void act({ verb: 'confirm' })}>
            OK
          </button>
        </div>
      </div>
    </div>
  );
}

/** Not onto the button: it turns up while the agent writes, and the next key would press it unread. */
function goToFrame(frame: HTMLElement | null): void {
  frame?.focus();
}
