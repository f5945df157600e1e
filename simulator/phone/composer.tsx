import { useEffect, useRef, useState } from 'preact/hooks';
import { AttachSheet } from './attach-sheet.tsx';
import { inShort } from './chat-rows.ts';
import { EmojiSheet } from './emoji-sheet.tsx';
import { Icon } from './parts.tsx';
import { says, type Said } from './says.ts';
import { useBusinessName, useSandbox } from './sandbox.ts';
import type { Chat, ChatMessage } from './types.ts';

interface ComposerProps {
  readonly chat: Chat;
  readonly quoted: ChatMessage | null;
  readonly onQuote: (message: ChatMessage | null) => void;
}

type OpenSheet = 'attach' | 'emoji' | null;

/** Where the customer writes. */
export function Composer({ chat, quoted, onQuote }: ComposerProps) {
  const { api, does } = useSandbox();
  const [text, setText] = useState('');
  const [sheet, setSheet] = useState<OpenSheet>(null);
  const reply = quoted === null ? {} : { replyTo: quoted.id };
  const post = async (path: Said['path'], body: object): Promise<boolean> => {
    setSheet(null);
    const went = await does(() => says(api, chat, { path, body: { ...body, ...reply } }));
    if (went) onQuote(null);
    return went;
  };
  const isSending = useRef(false);
  const send = async () => {
    if (text.trim() === '' || isSending.current) return;
    isSending.current = true;
    const went = await post('writes', { text });
    isSending.current = false;
    if (went) setText((now) => (now.startsWith(text) ? now.slice(text.length) : now));
  };
  const sends = async (message: object): Promise<void> => {
    await post('sends', { message });
  };
  const close = () => setSheet(null);
  if (chat.blocked) return <Blocked chat={chat} />;
  return (
    <footer class="composer">
      {quoted !== null && <Quoting message={quoted} onQuote={onQuote} />}
      <div class="writing">
        <SheetButton name="Emoji" own="emoji" sheet={sheet} onOpen={setSheet} />
        <Field
          chat={chat}
          text={text}
          isQuoting={quoted !== null}
          onText={setText}
          onSend={() => void send()}
        />
        <SheetButton name="Attach" own="attach" sheet={sheet} onOpen={setSheet} />
      </div>
      <SendButton
        isEmpty={text.trim() === ''}
        onSend={() => void send()}
        onVoice={() => void sends(VOICE)}
      />
      {sheet === 'attach' && <AttachSheet onClose={close} onSend={sends} />}
      {sheet === 'emoji' && (
        <EmojiSheet onClose={close} onChoose={(emoji) => setText((before) => before + emoji)} />
      )}
    </footer>
  );
}

const VOICE = { type: 'audio', file: { sample: 'voiceNote' }, voice: true };

interface FieldProps {
  readonly chat: Chat;
  readonly text: string;
  readonly isQuoting: boolean;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
}

/** Enter sends; Shift and Enter begin a new line. */
function Field({ chat, text, isQuoting, onText, onSend }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isQuoting) field.current?.focus();
  }, [isQuoting]);
  return (
    <textarea
      ref={field}
      rows={1}
      value={text}
      placeholder="Message"
      aria-label={`Message from ${chat.name}`}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        onSend();
      }}
    />
  );
}

interface SheetButtonProps {
  readonly name: string;
  readonly own: Exclude<OpenSheet, null>;
  readonly sheet: OpenSheet;
  readonly onOpen: (sheet: OpenSheet) => void;
}

function SheetButton({ name, own, sheet, onOpen }: SheetButtonProps) {
  const isOpen = sheet === own;
  return (
    <button
      type="button"
      class="icon"
      aria-label={name}
      title={name}
      aria-expanded={isOpen}
      onClick={() => onOpen(isOpen ? null : own)}
    >
      <Icon name={own === 'emoji' ? 'smile' : 'plus'} />
    </button>
  );
}

interface QuotingProps {
  readonly message: ChatMessage;
  readonly onQuote: ComposerProps['onQuote'];
}

function Quoting({ message, onQuote }: QuotingProps) {
  const business = useBusinessName();
  return (
    <div class="quoting">
      <p>
        <strong>{message.from === 'customer' ? 'You' : business}</strong>
        {inShort(message)}
      </p>
      <button type="button" class="icon" aria-label="Quote nothing" onClick={() => onQuote(null)}>
        <Icon name="close" />
      </button>
    </div>
  );
}

interface SendButtonProps {
  readonly isEmpty: boolean;
  readonly onSend: () => void;
  readonly onVoice: () => void;
}

/** With nothing written the button records, as on a phone: here a sample of a voice message goes out. */
function SendButton({ isEmpty, onSend, onVoice }: SendButtonProps) {
  const name = isEmpty ? 'Send a voice message (a sample)' : 'Send';
  return (
    <button
      type="button"
      class="send"
      aria-label={name}
      title={name}
      onClick={isEmpty ? onVoice : onSend}
    >
      <Icon name={isEmpty ? 'mic' : 'send'} />
    </button>
  );
}

function Blocked({ chat }: { readonly chat: Chat }) {
  const { api, does } = useSandbox();
  const unblocks = () => does(() => api.ask('POST', `/customers/${chat.waId}/unblocks`));
  return (
    <footer class="composer">
      <button type="button" class="unblock" onClick={() => void unblocks()}>
        You have blocked this business. Unblock
      </button>
    </footer>
  );
}
