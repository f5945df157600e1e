import { useState } from 'preact/hooks';
import { unreadOf } from './chat-rows.ts';
import { Composer } from './composer.tsx';
import { LockScreen } from './lock-screen.tsx';
import { Avatar, Icon } from './parts.tsx';
import { PersonSheet } from './person-sheet.tsx';
import { useBusinessName, useSandbox } from './sandbox.ts';
import { Thread } from './thread.tsx';
import { timeOf, windowWords } from './times.ts';
import type { Chat, ChatMessage } from './types.ts';
import { WindowSheet } from './window-sheet.tsx';

/** One customer's phone. While it is locked nothing on it is read. */
export function Phone({ chat }: { readonly chat: Chat }) {
  const { api, does } = useSandbox();
  const [isExplaining, setExplaining] = useState(false);
  const opens = () => does(() => api.ask('POST', `/customers/${chat.waId}/opens-chat`));
  return (
    <article class="phone" aria-label={`Phone of ${chat.name}`} data-offline={!chat.online}>
      <Owner chat={chat} onWindow={() => setExplaining(true)} />
      <div class="case">
        <div class="screen">
          <StatusBar chat={chat} />
          {chat.chatOpen ? (
            <ChatScreen chat={chat} />
          ) : (
            <LockScreen chat={chat} unread={unreadOf(chat)} onOpen={() => void opens()} />
          )}
          {isExplaining && <WindowSheet onClose={() => setExplaining(false)} />}
        </div>
      </div>
    </article>
  );
}

interface OwnerProps {
  readonly chat: Chat;
  readonly onWindow: () => void;
}

function Owner({ chat, onWindow }: OwnerProps) {
  const { now } = useSandbox();
  const isOpen = chat.windowUntil !== null && chat.windowUntil >= now;
  return (
    <header class="owner">
      <Avatar name={chat.name} number={chat.number} />
      <div>
        <h2>{chat.name}</h2>
        <p>
          {chat.phone}
          <button type="button" class="window" data-open={isOpen} onClick={onWindow}>
            {windowWords(chat.windowUntil, now)}
          </button>
        </p>
      </div>
    </header>
  );
}

function StatusBar({ chat }: { readonly chat: Chat }) {
  const { now } = useSandbox();
  return (
    <div class="status-bar" aria-hidden="true">
      <span>{timeOf(now)}</span>
      <span class="notch" />
      <span class="signal">
        {chat.online ? <span class="bars" /> : <Icon name="plane" />}
        <span class="battery" />
      </span>
    </div>
  );
}

function ChatScreen({ chat }: { readonly chat: Chat }) {
  const { now, api, does } = useSandbox();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [quoted, setQuoted] = useState<ChatMessage | null>(null);
  const business = useBusinessName();
  const isTyping = chat.typingUntil > now;
  const leaves = () => does(() => api.ask('POST', `/customers/${chat.waId}/leaves-chat`));
  return (
    <>
      <header class="chat-head">
        <button
          type="button"
          class="icon"
          aria-label="Lock the phone: nothing is read then"
          title="Lock the phone"
          onClick={() => void leaves()}
        >
          <Icon name="lock" />
        </button>
        <span class="avatar business-face" aria-hidden="true">
          {business[0]}
        </span>
        <div>
          <strong>{business}</strong>
          <span class="presence">{presenceOf(chat, isTyping)}</span>
        </div>
        <button
          type="button"
          class="icon"
          aria-label="Settings of this phone"
          title="Settings of this phone"
          aria-expanded={isMenuOpen}
          onClick={() => setMenuOpen(!isMenuOpen)}
        >
          <Icon name="more" />
        </button>
      </header>
      <Thread chat={chat} isTyping={isTyping} onQuote={setQuoted} />
      <Composer chat={chat} quoted={quoted} onQuote={setQuoted} />
      {isMenuOpen && <PersonSheet chat={chat} onClose={() => setMenuOpen(false)} />}
    </>
  );
}

function presenceOf(chat: Chat, isTyping: boolean): string {
  if (chat.blocked) return 'blocked';
  if (!chat.online) return 'this phone is offline';
  return isTyping ? 'typing…' : 'Business account';
}
