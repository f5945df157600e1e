import { get } from '../../domain/centre.ts';
import type { Conversation } from '../../domain/conversation.ts';
import { summaryOf } from '../../domain/message.ts';
import type { EarlierContact } from '../../domain/policies/contact-history.ts';
import type { App } from '../app.ts';
import { maskFor } from './mask.ts';

/** The earlier contacts of the customer whose conversation is open, or a text that there are none (WA-PANE-09). */
export function presentContactHistory(app: App, open: Conversation) {
  const { store, policies, clock } = app;
  const contacts = policies.contactHistory
    .contacts(store.centre, open, clock.now())
    .map((contact) => presentContact(app, contact));
  return { contacts, note: contacts.length === 0 ? 'No contact history.' : null };
}

function presentContact(app: App, contact: EarlierContact) {
  const { centre } = app.store;
  const { thread } = get(centre, 'conversations', contact.conversationId);
  const first = thread.find(({ from }) => from === 'customer');
  return {
    channel: 'whatsapp',
    startedAt: contact.startedAt,
    agents: contact.agentIds.map((id) => get(centre, 'agents', id).name),
    reason: contact.reason,
    preview: maskFor(app).text('contact-history', first ? summaryOf(first) : ''),
  };
}
