import type {
  ContactHistoryView,
  ConversationView,
  DeskView,
  EarlierContactView,
} from '../../ports/view.ts';
import { observed, type Finding, type Matcher } from '../problems.ts';
import { inPane } from './conversation.ts';
import { listed, say, unless } from './finding.ts';

const dayMs = 24 * 3600 * 1000;

/** Looks at the contact history beside the open conversation; without one, that is what is wrong. */
function inContactHistory(matcher: Matcher<ContactHistoryView>): Matcher<DeskView> {
  return inPane((pane): Finding | undefined => {
    const history = contactHistoryOf(pane);
    if (history) return matcher(history);
    return { expected: 'a contact history beside the conversation', seen: 'none' };
  });
}

/** Neither a contact nor a text in place of one. */
export function showsNoContactHistory(): Matcher<DeskView> {
  return inPane((pane) => {
    const { contacts = [], note = null } = contactHistoryOf(pane) ?? {};
    return unless(
      contacts.length === 0 && (note ?? '').trim() === '',
      'no contact history beside the conversation',
      contacts.length === 0 ? `the text ${say(note)}` : listed(contacts.map(describe)),
    );
  });
}

function contactHistoryOf(pane: ConversationView): ContactHistoryView | null {
  return observed(pane.contactHistory, 'the earlier contacts of a customer');
}

function momentOf({ startedAt }: EarlierContactView): number {
  return observed(startedAt, 'when an earlier contact was');
}

/**
 * WA-PANE-09: contacts of these moments (ms since 1970) and no others, in this order. Each to the day, for desktops need not tell the hour,
 * and may mean the beginning of a contact or its end.
 */
export function earlierContactsAre(moments: readonly number[]): Matcher<DeskView> {
  return inContactHistory(({ contacts }) => {
    const areAlike = contacts.every((contact, at) => {
      return Math.abs(momentOf(contact) - (moments[at] ?? Infinity)) <= dayMs;
    });
    return unless(
      areAlike && contacts.length === moments.length,
      `earlier contacts of ${listed(moments.map(inWords))}`,
      `earlier contacts of ${listed(contacts.map(describe))}`,
    );
  });
}

/** WA-PANE-09: no contact, and a text that says so, in whatever words. */
export function saysThatThereAreNone(): Matcher<DeskView> {
  return inContactHistory(({ contacts, note }) => {
    const said = observed(note, 'a text in place of earlier contacts') ?? '';
    return unless(
      contacts.length === 0 && said.trim() !== '',
      'no earlier contact, and a text that says so',
      contacts.length === 0 ? `the text ${say(note)}` : listed(contacts.map(describe)),
    );
  });
}

/** When it was, with whom and what became of it, as far as the desktop tells. */
function describe(contact: EarlierContactView): string {
  const { agents = [], reason } = contact;
  return [inWords(momentOf(contact)), ...agents, reason ?? ''].filter(Boolean).join(', ');
}

function inWords(moment: number): string {
  return new Date(moment).toISOString().slice(0, 16).replace('T', ' ');
}
