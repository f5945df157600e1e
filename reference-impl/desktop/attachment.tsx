import { useState } from 'preact/hooks';
import { sizeInWords } from '../domain/file-size.ts';
import type { Act } from './actions.ts';
import { largestUnasked, nameFor, shownAs, wordFor } from './file-words.ts';
import { useFile } from './files.ts';
import { Labelled } from './parts.tsx';
import type { Attachment, Message } from './view-types.ts';

interface AttachmentProps {
  readonly message: Message;
  readonly attachment: Attachment;
  readonly act: Act;
}

/** The file of a message: shown or played where the browser can do that safely, and always to be saved. */
export function AttachmentPart({ message, attachment, act }: AttachmentProps) {
  const { kind, name, state } = attachment;
  return (
    <figure class={`file ${kind}`} aria-label={wordFor(kind)}>
      {state === 'loading' && (
        <span class="file-note">Loading the {wordFor(kind).toLowerCase()} …</span>
      )}
      {state === 'failed' && <Missed message={message} attachment={attachment} act={act} />}
      {state === 'ready' && <Ready message={message} attachment={attachment} />}
      {state !== 'ready' && name !== null && <Labelled name="File name">{name}</Labelled>}
    </figure>
  );
}

function Missed({ message, attachment, act }: AttachmentProps) {
  const retry = () => void act({ verb: 'retryFile', message: message.id });
  return (
    <>
      <Labelled name="Problem" class="problem">
        {attachment.note ?? 'The file cannot be had.'}
      </Labelled>
      <button
        type="button"
        class="small"
        aria-label={`Try again: ${nameFor(attachment)}`}
        onClick={retry}
      >
        Try again
      </button>
    </>
  );
}

function Ready({ message, attachment }: Pick<AttachmentProps, 'message' | 'attachment'>) {
  const { bytes, kind, name } = attachment;
  const [asked, setAsked] = useState((bytes ?? 0) <= largestUnasked ? 1 : 0);
  const type = shownAs(attachment);
  const { url, problem } = useFile(message.id, type ?? 'application/octet-stream', asked);
  const called = `${wordFor(kind)} from ${message.author}`;
  const size = bytes === null ? '' : sizeInWords(bytes);
  return (
    <>
      {url !== null && type !== null && <Player kind={kind} url={url} called={name ?? called} />}
      <span class="file-card">
        {name !== null && <Labelled name="File name">{name}</Labelled>}
        <Labelled name="Size">{size}</Labelled>
        {url !== null && (
          <a
            href={url}
            download={nameFor(attachment)}
            aria-label={`Download ${nameFor(attachment)}`}
          >
            Download
          </a>
        )}
        {(asked === 0 || problem !== null) && (
          <button
            type="button"
            class="small"
            aria-label={`Load ${nameFor(attachment)}`}
            onClick={() => setAsked(asked + 1)}
          >
            Load
          </button>
        )}
      </span>
      {problem !== null && (
        <Labelled name="Problem" class="problem">
          {problem}
        </Labelled>
      )}
    </>
  );
}

interface PlayerProps {
  readonly kind: Attachment['kind'];
  readonly url: string;
  readonly called: string;
}

function Player({ kind, url, called }: PlayerProps) {
  if (kind === 'audio') return <audio controls src={url} aria-label={called} />;
  if (kind === 'video') return <video controls src={url} aria-label={called} />;
  return <img src={url} alt={called} />;
}
