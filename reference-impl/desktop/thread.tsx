import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Act } from './actions.ts';
import { MessageBubble } from './message.tsx';
import type { Conversation, Message } from './view-types.ts';

interface ThreadProps {
  readonly conversation: Conversation;
  readonly act: Act;
}

/** Who takes part, and everything that was said. */
export function Thread({ conversation: { messages, participants }, act }: ThreadProps) {
  const { log, hasNews, onScroll, onGrown, showNews } = useReadingPlace(messages);
  return (
    <div class="thread">
      <ul aria-label="Participants" class="participants">
        {participants.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <div
        role="log"
        aria-label="Messages"
        tabIndex={0}
        ref={log}
        class="messages"
        onScroll={onScroll}
        // A picture or a film has got its size: the events do not bubble.
        onLoadCapture={onGrown}
        onLoadedMetadataCapture={onGrown}
      >
        {messages.map((message) => (
          <MessageBubble key={message.id} message={message} act={act} />
        ))}
      </div>
      {hasNews && (
        <button type="button" class="small new-replies" onClick={showNews}>
          New Replies
        </button>
      )}
    </div>
  );
}

/** So close to the end, in CSS pixels, nothing is out of sight. */
const nearEnd = 8;

/**
 * Follows the conversation to its end, unless the agent has scrolled away to read: then their place is kept, and what the customer
 * adds meanwhile waits behind a button (WA-PANE-13).
 */
function useReadingPlace(messages: readonly Message[]) {
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [firstNew, setFirstNew] = useState<number | null>(null);
  const last = messages.length - 1;
  useLayoutEffect(() => {
    const isOwn = messages[last]?.from === 'agent';
    if (isAtEnd.current || isOwn) log.current?.scrollTo(0, log.current.scrollHeight);
    else if (messages[last]?.from === 'customer') setFirstNew((before) => before ?? last);
  }, [messages.length]);
  const onScroll = () => {
    if (!log.current) return;
    const { scrollHeight, scrollTop, clientHeight } = log.current;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd;
    if (isAtEnd.current) setFirstNew(null);
  };
  const onGrown = () => {
    if (isAtEnd.current) log.current?.scrollTo(0, log.current.scrollHeight);
  };
  // The room for messages changes, too, as with a file beside the compose box.
  useLayoutEffect(() => {
    const observer = new ResizeObserver(onGrown);
    if (log.current) observer.observe(log.current);
    return () => observer.disconnect();
  }, []);
  const showNews = () => {
    const news = log.current?.children[firstNew ?? last];
    if (!log.current || !(news instanceof HTMLElement)) return;
    log.current.scrollTo(0, news.offsetTop - log.current.offsetTop);
    setFirstNew(null);
  };
  return { log, hasNews: firstNew !== null, onScroll, onGrown, showNews };
}
