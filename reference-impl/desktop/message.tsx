import type { Act } from './actions.ts';
import { AttachmentPart } from './attachment.tsx';
import { moment } from './format.ts';
import { Labelled } from './parts.tsx';
import type { Message } from './view-types.ts';

const names = {
  customer: 'Message from customer',
  agent: 'Message from agent',
  system: 'System message',
};
const ticks: Readonly<Record<string, string>> = {
  sending: '…',
  sent: '✓',
  delivered: '✓✓',
  read: '✓✓',
};

/** One message of the thread in its bubble. What a customer wrote is text and stays text. */
export function MessageBubble({ message, act }: { readonly message: Message; readonly act: Act }) {
  const { from, author, bubble, status, text, attachment } = message;
  const label = from === 'system' ? names.system : `${names[from]} ${author}`;
  const at = new Date(message.time).toISOString();
  return (
    <article class={`message ${from}`} aria-label={label}>
      {typeof bubble.initials === 'string' && (
        <span role="img" aria-label={`Initials of ${author}`} class="avatar">
          {bubble.initials}
        </span>
      )}
      <div class={`bubble ${bubble.colour}`}>
        {attachment && <AttachmentPart message={message} attachment={attachment} act={act} />}
        {(text !== '' || !attachment) && <p>{text}</p>}
      </div>
      <span class="small-print">
        {from === 'agent' && <Labelled name="Author">{author}</Labelled>}
        <Labelled name="Sent">
          <time dateTime={at}>{moment(message.time)}</time>
        </Labelled>
        {status !== undefined && (
          <>
            {from === 'agent' && (
              <span aria-hidden="true" class={`ticks ${status}`}>
                {ticks[status] ?? '⚠'}
              </span>
            )}
            <Labelled name="Status" class={status.startsWith('failed') ? 'problem' : ''}>
              {status}
            </Labelled>
          </>
        )}
      </span>
    </article>
  );
}
