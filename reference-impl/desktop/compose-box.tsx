import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Act } from './actions.ts';
import { AttachButton, AttachedFile } from './attach.tsx';
import { Labelled } from './parts.tsx';
import { useSyncedText } from './synced-text.ts';
import type { Compose } from './view-types.ts';

interface ComposeBoxProps {
  readonly conversation: string;
  readonly compose: Compose;
  readonly takesFocus: boolean;
  readonly act: Act;
}

/** Where the agent writes: Enter sends, Shift and Enter begin a new line. */
export function ComposeBox({ conversation, compose, takesFocus, act: carryOut }: ComposeBoxProps) {
  // What is done here belongs to this conversation, whatever is open when its turn comes.
  const act: Act = (action) => carryOut({ ...action, conversation });
  const box = useRef<HTMLTextAreaElement>(null);
  const { shown, change } = useSyncedText(compose.text, act, (text) => ({ verb: 'draft', text }));
  useLayoutEffect(() => {
    if (takesFocus && compose.enabled) box.current?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void act({ verb: 'send', by: 'enter' });
  };
  return (
    <form
      class="compose"
      onSubmit={(event) => {
        event.preventDefault();
        box.current?.focus();
        void act({ verb: 'send', by: 'button' });
      }}
    >
      <textarea
        ref={box}
        aria-label="Write a message"
        placeholder={compose.placeholder}
        rows={3}
        disabled={!compose.enabled}
        value={shown}
        onInput={({ currentTarget }) => change(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {compose.attachment && <AttachedFile {...compose.attachment} act={act} />}
      <div class="compose-foot">
        <AttachButton
          isEnabled={compose.enabled}
          // Enter is the next thing to press.
          onPicked={() => box.current?.focus()}
          act={act}
        />
        <Labelled name="Characters" class={shown.length > compose.limit ? 'problem' : ''}>
          {compose.counter}
        </Labelled>
        <button type="submit" class="primary" disabled={!compose.canSend}>
          Send
        </button>
      </div>
    </form>
  );
}
