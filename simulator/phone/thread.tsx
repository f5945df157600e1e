import { useLayoutEffect, useRef } from 'preact/hooks';
import { Bubble } from './bubble.tsx';
import { rowsOf } from './chat-rows.ts';
import { useSandbox } from './sandbox.ts';
import type { Chat, ChatMessage } from './types.ts';

interface ThreadProps {
  readonly chat: Chat;
  readonly isTyping: boolean;
  readonly onQuote: (message: ChatMessage) => void;
}

/** Everything that was said, from top to bottom; stays at the end unless somebody has scrolled away. */
export function Thread({ chat, isTyping, onQuote }: ThreadProps) {
  const { now } = useSandbox();
  const { log, said, onScroll } = useEnd(chat);
  const find = (id: string) => chat.messages.find((message) => message.id === id);
  return (
    <div
      class="thread"
      role="log"
      aria-label={`Chat of ${chat.name}`}
      tabIndex={0}
      ref={log}
      onScroll={onScroll}
    >
      <div class="said-so-far" ref={said}>
        {chat.messages.length + chat.waiting.length === 0 && (
          <p class="note">
            Write something: it goes to the contact centre as a signed webhook, and stands on the
            wire.
          </p>
        )}
        {rowsOf(chat.messages, now).map((row) =>
          row.kind === 'bubble' ? (
            <Bubble
              key={row.key}
              chat={chat}
              message={row.message}
              first={row.first}
              quoted={row.message.replyTo === undefined ? undefined : find(row.message.replyTo)}
              onQuote={() => onQuote(row.message)}
            />
          ) : (
            <p key={row.key} class={row.kind}>
              {row.text}
            </p>
          ),
        )}
        {chat.waiting.map(({ type, text }, index) => (
          <div key={`waiting ${index}`} class="bubble own waiting">
            <p>{text === '' ? type : text}</p>
            <span class="meta">waits until the phone is online</span>
          </div>
        ))}
        {isTyping && <Typing />}
      </div>
    </div>
  );
}

function Typing() {
  return (
    <p class="bubble typing" role="img" aria-label="The business is typing">
      <i />
      <i />
      <i />
    </p>
  );
}

/** So close to the end, in CSS pixels, somebody reads along. */
const NEAR = 40;

/** Keeps the end of a chat in sight for whoever was there, and for whoever has just written; pictures grow when they come. */
function useEnd({ messages }: Chat) {
  const log = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    if (messages.at(-1)?.from === 'customer') isAtEnd.current = true;
  }, [messages.length]);
  useLayoutEffect(() => {
    if (said.current === null) return;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) log.current?.scrollTo(0, log.current.scrollHeight);
    });
    observer.observe(said.current);
    return () => observer.disconnect();
  }, []);
  const onScroll = () => {
    if (!log.current) return;
    const { scrollHeight, scrollTop, clientHeight } = log.current;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
  };
  return { log, said, onScroll };
}
