import { ContactHistory } from './contact-history.tsx';
import { clockFace, moment } from './format.ts';
import { Facts, Labelled } from './parts.tsx';
import type { Conversation, Past } from './view-types.ts';

interface DetailsProps {
  readonly conversation: Conversation | null;
  readonly history: readonly Past[];
}

/** What is known of the contact, and what this agent has finished. */
export function Details({ conversation, history }: DetailsProps) {
  return (
    // Nothing in here takes the focus, and it may be longer than the window: the keyboard must be able to scroll it.
    <aside aria-label="Contact details" class="details" tabIndex={0}>
      <h2>Contact details</h2>
      {conversation ? (
        <>
          <Facts facts={conversation.details.map(({ name, value }) => [name, value] as const)} />
          <ContactHistory {...conversation.contactHistory} />
        </>
      ) : (
        <p class="nothing">Open a conversation to see whose it is.</p>
      )}
      <section aria-label="My interactions">
        <h2>My interactions</h2>
        {history.length === 0 && <p class="nothing">Nothing finished yet.</p>}
        <ul class="history">
          {history.map((past, index) => (
            <li key={history.length - index}>
              <Labelled name="Customer" class="strong">
                {past.customerName}
              </Labelled>
              {past.reason !== null && <Labelled name="Reason">{past.reason}</Labelled>}
              <span class="small-print">
                <Labelled name="Accepted">
                  <time dateTime={new Date(past.acceptedAt).toISOString()}>
                    {moment(past.acceptedAt)}
                  </time>
                </Labelled>
                <Labelled name="Connected">{clockFace(past.connectedSeconds)}</Labelled>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
