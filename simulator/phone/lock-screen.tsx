import { inShort } from './chat-rows.ts';
import { useBusinessName, useSandbox } from './sandbox.ts';
import { timeOf } from './times.ts';
import type { Chat } from './types.ts';

interface LockScreenProps {
  readonly chat: Chat;
  readonly unread: number;
  readonly onOpen: () => void;
}

/** Notifications that stand on a locked phone. */
const SHOWN = 4;

/** A phone that lies on the table: what arrives is delivered, and not read. */
export function LockScreen({ chat, unread, onOpen }: LockScreenProps) {
  const { now } = useSandbox();
  const business = useBusinessName();
  const fresh = chat.messages.filter((it) => it.from === 'business' && it.status !== 'read');
  return (
    <div class="lock-screen">
      <p class="lock-clock" aria-hidden="true">
        {timeOf(now)}
        <small>{new Date(now).toLocaleDateString('en-GB', LONG_DAY)}</small>
      </p>
      <ul aria-label="Notifications" aria-live="polite">
        {fresh.slice(-SHOWN).map((message) => (
          <li key={message.id}>
            <strong>{business}</strong>
            <time>{timeOf(message.at)}</time>
            <p>{inShort(message)}</p>
          </li>
        ))}
      </ul>
      <button type="button" class="open-chat" onClick={onOpen}>
        Open the chat
        <small>{unread === 0 ? 'nothing unread' : `${unread} unread`}</small>
      </button>
    </div>
  );
}

const LONG_DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const;
