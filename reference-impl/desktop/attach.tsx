import { useRef } from 'preact/hooks';
import { sizeInWords } from '../domain/file-size.ts';
import { fileEndings } from '../domain/file-types.ts';
import type { Act } from './actions.ts';
import { Labelled } from './parts.tsx';

interface AttachButtonProps {
  readonly isEnabled: boolean;
  /** Told once one was picked. */
  readonly onPicked: () => void;
  readonly act: Act;
}

/** Lets the agent pick a file; the contact centre says at once where WhatsApp would not take it. */
export function AttachButton({ isEnabled, onPicked, act }: AttachButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        // Who picks another file all the same is told why it is not taken.
        accept={fileEndings.join(',')}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void act({ verb: 'attach', file });
          // So that the same file can be picked again.
          currentTarget.value = '';
          onPicked();
        }}
      />
      <button
        type="button"
        class="small attach"
        disabled={!isEnabled}
        onClick={() => input.current?.click()}
      >
        Attach a file
      </button>
    </>
  );
}

interface AttachedFileProps {
  readonly name: string;
  readonly bytes: number;
  readonly act: Act;
}

/** The file that goes with the next Send. */
export function AttachedFile({ name, bytes, act }: AttachedFileProps) {
  return (
    <div role="group" aria-label="Attached file" class="attached">
      <Labelled name="File name" class="strong">
        {name}
      </Labelled>
      <Labelled name="Size">{sizeInWords(bytes)}</Labelled>
      <button
        type="button"
        class="small"
        aria-label={`Remove ${name}`}
        onClick={() => void act({ verb: 'detach' })}
      >
        Remove
      </button>
    </div>
  );
}
