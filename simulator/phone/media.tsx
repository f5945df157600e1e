import { useEffect, useState } from 'preact/hooks';
import { Icon } from './parts.tsx';
import { useSandbox } from './sandbox.ts';
import { sizeOf } from './times.ts';
import type { Chat, ChatFile, ChatMessage } from './types.ts';

interface MediaProps {
  readonly file: ChatFile;
  readonly message: ChatMessage;
  readonly chat: Chat;
}

/** A file in a chat: shown, played, or to be taken along. */
export function Media({ file, message, chat }: MediaProps) {
  const { api, does } = useSandbox();
  const url = useBytes(file.path);
  if (file.link !== undefined) return <Linked file={file} link={file.link} />;
  if (url === null) return <p class="file-waits">{file.kind}…</p>;
  const name = file.name ?? message.text;
  const alt = name === '' ? `${file.kind} of the ${message.from}` : name;
  if (file.kind === 'image') return <img class="picture" src={url} alt={alt} />;
  if (file.kind === 'sticker') return <img class="sticker" src={url} alt="Sticker" />;
  if (file.kind === 'video') return <video class="film" src={url} controls aria-label={alt} />;
  if (file.kind !== 'audio') return <Document file={file} url={url} />;
  const plays = () => {
    if (message.from === 'customer' || message.played === true) return;
    const body = { id: message.id };
    void does(() => api.ask('POST', `/customers/${chat.waId}/plays`, { body }));
  };
  return <audio class="sound" src={url} controls onPlay={plays} aria-label="Voice message" />;
}

function Document({ file, url }: { readonly file: ChatFile; readonly url: string }) {
  const name = file.name ?? 'document';
  return (
    <a class="document" href={url} download={name}>
      <Icon name="file" />
      <span>
        <strong>{name}</strong>
        <small>
          {endingOf(name, file.type)} · {sizeOf(file.bytes ?? 0)}
        </small>
      </span>
    </a>
  );
}

function endingOf(name: string, type = 'file'): string {
  return (/\.([a-z0-9]{1,8})$/iu.exec(name)?.[1] ?? type.split('/').at(-1) ?? '').toUpperCase();
}

/** A file on the web: the page goes nowhere else, so it only says where the file is. */
function Linked({ file, link }: { readonly file: ChatFile; readonly link: string }) {
  return (
    <p class="document">
      <Icon name={file.kind === 'image' ? 'picture' : 'file'} />
      <span>
        <strong>{file.kind} on the web</strong>
        <small>{link}</small>
      </span>
    </p>
  );
}

/** The bytes of a file, asked for once, as an address that the page may show. */
function useBytes(path: string | undefined): string | null {
  const { api } = useSandbox();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (path === undefined) return;
    let made: string | null = null;
    let isGone = false;
    api.bytes(path).then(
      (blob) => {
        if (isGone) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      () => setUrl(null),
    );
    return () => {
      isGone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [path]);
  return url;
}
