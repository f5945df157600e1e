import type { Act } from './actions.ts';
import { useFocusInside } from './focus-inside.ts';
import { Timer } from './parts.tsx';
import { SearchList } from './search-list.tsx';
import { useShortcut } from './shortcuts.ts';
import { useSyncedText } from './synced-text.ts';
import type { Dialog } from './view-types.ts';

/** What a dialog needs to be drawn and to be answered. */
export interface DialogProps {
  readonly dialog: Dialog;
  readonly act: Act;
}

const submitName: Readonly<Record<string, string>> = {
  'transfer-request': 'Transfer',
  'conference-request': 'Conference',
  'wrap-up-reasons': 'Submit Wrap Up',
  confirm: 'Yes',
};

/** The contact centre opens the conversation that waits for a reason; where it is open already, only the keyboard has to go there. */
const reasonKeys = 'Ctrl+Alt+W';

/** The dialog of the open conversation. Other work stays within reach; only this conversation waits for it. */
export function DeskDialog({ dialog, act }: DialogProps) {
  const frame = useFocusInside(goInside);
  useShortcut(reasonKeys, () => {
    if (dialog.kind === 'wrap-up-reasons') goInside(frame.current);
  });
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && dialog.canCancel) void act({ verb: 'cancel' });
  };
  const isTarget = dialog.kind === 'transfer-request' || dialog.kind === 'conference-request';
  return (
    <div class="dialog-layer">
      <div
        role="dialog"
        aria-modal="false"
        aria-label={dialog.title}
        class="dialog"
        ref={frame}
        onKeyDown={onKeyDown}
      >
        <div class="dialog-head">
          <h3>{dialog.title}</h3>
          {typeof dialog.elapsedSeconds === 'number' && (
            <Timer name="Time since the end" seconds={dialog.elapsedSeconds} />
          )}
        </div>
        <Countdown dialog={dialog} act={act} />
        {isTarget && <Destination dialog={dialog} act={act} />}
        {dialog.kind !== 'confirm' && <Choices dialog={dialog} act={act} />}
        <Buttons dialog={dialog} act={act} />
      </div>
    </div>
  );
}

/** A field first: on a button, a key that was meant for the compose box would do something. */
function goInside(frame: HTMLElement | null): void {
  const first = frame?.querySelector<HTMLElement>('input') ?? frame?.querySelector('button');
  first?.focus();
}

function Countdown({ dialog, act }: DialogProps) {
  if (dialog.secondsLeft === null) return null;
  return (
    <p class="countdown">
      <span>Submits by itself in</span>
      <Timer name="Time to auto wrap-up" seconds={dialog.secondsLeft} />
      {dialog.canCancelAutoWrapUp && (
        <button type="button" class="quiet" onClick={() => void act({ verb: 'cancelAutoWrapUp' })}>
          Cancel Auto Wrap Up
        </button>
      )}
    </p>
  );
}

function Destination({ dialog, act }: DialogProps) {
  return (
    <div role="radiogroup" aria-label="Send to" class="radios">
      {(['queue', 'agent'] as const).map((destination) => (
        <label key={destination}>
          <input
            type="radio"
            name="destination"
            checked={dialog.destination === destination}
            onClick={() => void act({ verb: 'choose', destination })}
          />
          {destination === 'queue' ? 'Queue' : 'Agent'}
        </label>
      ))}
    </div>
  );
}

function Choices({ dialog, act }: DialogProps) {
  const { shown, change } = useSyncedText(dialog.search, act, (text) => ({ verb: 'search', text }));
  return (
    <SearchList
      id="choices"
      searchName="Search"
      listName="Choices"
      search={shown}
      options={dialog.options}
      selected={dialog.selected}
      onSearch={change}
      onSelect={(option) => void act({ verb: 'select', option })}
    />
  );
}

function Buttons({ dialog, act }: DialogProps) {
  const isQuestion = dialog.kind === 'confirm';
  return (
    <div class="buttons">
      {dialog.canRefresh && (
        <button type="button" class="quiet" onClick={() => void act({ verb: 'refresh' })}>
          Refresh
        </button>
      )}
      <span class="space" />
      {dialog.canCancel && (
        <button type="button" class="secondary" onClick={() => void act({ verb: 'cancel' })}>
          Cancel
        </button>
      )}
      <button
        type="button"
        class="primary"
        disabled={!isQuestion && !dialog.canSubmit}
        onClick={() => void act({ verb: isQuestion ? 'confirm' : 'submit' })}
      >
        {submitName[dialog.kind]}
      </button>
    </div>
  );
}
