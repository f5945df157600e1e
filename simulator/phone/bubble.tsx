import { useState } from 'preact/hooks';
import { Answers } from './answers.tsx';
import { inShort } from './chat-rows.ts';
import { Content } from './content.tsx';
import { Icon } from './parts.tsx';
import { useBusinessName, useSandbox } from './sandbox.ts';
import { says } from './says.ts';
import { Tick } from './tick.tsx';
import { timeOf } from './times.ts';
import type { Chat, ChatMessage } from './types.ts';

interface BubbleProps {
  readonly chat: Chat;
  readonly message: ChatMessage;
  readonly first: boolean;
  readonly quoted: ChatMessage | undefined;
  readonly onQuote: () => void;
}

const EMOJI = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;

/** One message: what it quotes, what it is, when it was, how far it came, and what was put on it. */
export function Bubble({ chat, message, first, quoted, onQuote }: BubbleProps) {
  const own = message.from === 'customer';
  const business = useBusinessName();
  const { business: theirs, customer } = message.reactions ?? {};
  const reactions = [theirs, customer].filter((emoji) => emoji !== undefined);
  return (
    <div
      class={`bubble ${own ? 'own' : 'theirs'} of-${message.type}`}
      data-first={first}
      data-reacted={reactions.length > 0}
    >
      {message.replyTo !== undefined && (
        <blockquote data-own={quoted?.from === 'customer'}>
          <strong>{quoted?.from === 'customer' ? 'You' : business}</strong>
          <p>{quoted === undefined ? 'A message that is not here any more' : inShort(quoted)}</p>
        </blockquote>
      )}
      <Content message={message} chat={chat} />
      <span class="meta">
        <time>{timeOf(message.at)}</time>
        {own && <Tick status={message.status} />}
      </span>
      {!own && <Answers chat={chat} message={message} />}
      {reactions.length > 0 && (
        <span class="reactions" aria-label={`Reactions: ${reactions.join(' ')}`}>
          {reactions.join('')}
        </span>
      )}
      <Tools chat={chat} message={message} onQuote={onQuote} />
    </div>
  );
}

type ToolsProps = Pick<BubbleProps, 'chat' | 'message' | 'onQuote'>;

/** Quote it, or put an emoji on it. */
function Tools({ chat, message, onQuote }: ToolsProps) {
  const { api, does } = useSandbox();
  const [isOpen, setOpen] = useState(false);
  const mine = message.reactions?.customer;
  const react = (emoji: string) => {
    setOpen(false);
    const changed = emoji === mine ? {} : { emoji };
    const body = { message: { type: 'reaction', to: message.id, ...changed } };
    void does(() => says(api, chat, { path: 'sends', body }));
  };
  return (
    <span class="tools" data-open={isOpen}>
      <button type="button" class="icon" aria-label="Quote this message" onClick={onQuote}>
        <Icon name="reply" />
      </button>
      <button
        type="button"
        class="icon"
        aria-label="React to this message"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="smile" />
      </button>
      {isOpen && (
        <span class="emoji-row" role="group" aria-label="Reactions">
          {EMOJI.map((emoji) => (
            <button
              key={emoji}
              type="button"
              aria-label={`React with ${emoji}`}
              aria-pressed={emoji === mine}
              onClick={() => react(emoji)}
            >
              {emoji}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
