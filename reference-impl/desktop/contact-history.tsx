import { moment } from './format.ts';
import { ChannelMark, Labelled } from './parts.tsx';
import type { ContactHistory as History, EarlierContact } from './view-types.ts';

/** The earlier contacts of the customer, whoever of the agents had them. */
export function ContactHistory({ contacts, note }: History) {
  return (
    <section aria-label="Contact history">
      <h2>Contact history</h2>
      {note !== null && <p class="nothing">{note}</p>}
      <ul class="history contacts">
        {contacts.map((contact, index) => (
          <li key={contacts.length - index}>
            <ChannelMark />
            <Contact contact={contact} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contact({ contact }: { readonly contact: EarlierContact }) {
  const { startedAt, agents, reason, preview } = contact;
  return (
    <div class="contact">
      {reason !== null && (
        <Labelled name="Reason" class="strong">
          {reason}
        </Labelled>
      )}
      <Labelled name="First message">{preview}</Labelled>
      <span class="small-print">
        <Labelled name="Began">
          <time dateTime={new Date(startedAt).toISOString()}>{moment(startedAt)}</time>
        </Labelled>
        <Labelled name="Agents">{agents.join(', ')}</Labelled>
      </span>
    </div>
  );
}
