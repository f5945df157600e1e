import { withPage } from '../alter-page.ts';
import { withPane, type Pane } from '../alter-pane.ts';
import { withDesk, withPolicy, type Alteration } from '../alter.ts';
import type { Centre } from '../domain/centre.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { EarlierContact } from '../domain/policies/contact-history.ts';
import type { FaultyTwin } from './twin.ts';

const clause = 'WA-PANE-09';
const dayMs = 24 * 3600 * 1000;

type Contacts = readonly EarlierContact[];

/** What a fault in the contact history can lean on. */
interface Surroundings {
  readonly centre: Centre;
  readonly open: Conversation;
  readonly now: number;
  /** Everything since the customer first came, newest first. */
  readonly ever: Contacts;
}

/** Changes which contacts are listed, and in which order. */
function withContacts(change: (contacts: Contacts, around: Surroundings) => Contacts): Alteration {
  return withPolicy('contactHistory', (documented) => ({
    contacts(centre, open, now) {
      const ever = documented.contacts(centre, open, 0);
      return change(documented.contacts(centre, open, now), { centre, open, now, ever });
    },
  }));
}

/** The parts of those who had a contact as its owner, or of those who joined it. */
function partsOf({ legs }: Centre, { conversationId }: EarlierContact, role: 'owner' | 'guest') {
  return [...legs.values()].filter(
    (leg) => leg.conversationId === conversationId && leg.role === role,
  );
}

/** Three months later by the calendar, ms since 1970. */
function threeMonthsAfter(moment: number): number {
  const date = new Date(moment);
  return date.setUTCMonth(date.getUTCMonth() + 3);
}

/** Faults in which contacts are listed, and in which order. */
const listTwins: readonly FaultyTwin[] = [
  {
    id: 'older-contacts-the-wrong-way-round',
    clause,
    story: 'Below the newest contact the contact history goes on with the oldest.',
    alter: withContacts(([newest, ...others]) => (newest ? [newest, ...others.reverse()] : [])),
  },
  {
    id: 'own-contacts-above-colleagues',
    clause,
    story: "Contacts that the agent had stand above newer ones of colleagues'.",
    alter: withContacts((contacts, { open: { owner } }) => {
      const isOwn = ({ agentIds }: EarlierContact) => owner !== null && agentIds.includes(owner);
      return [...contacts.filter(isOwn), ...contacts.filter((each) => !isOwn(each))];
    }),
  },
  {
    id: 'own-contacts-only',
    clause,
    story: 'The contact history lists only contacts that the agent had.',
    alter: withContacts((contacts, { open: { owner } }) =>
      contacts.filter(({ agentIds }) => owner !== null && agentIds.includes(owner)),
    ),
  },
  {
    id: 'last-contact-only',
    clause,
    story: 'A further contact takes the place of the one before it in the contact history.',
    alter: withContacts((contacts) => contacts.slice(0, 1)),
  },
  {
    id: 'contacts-kept-for-three-months',
    clause,
    story:
      'Contacts are kept for three months by the calendar, which is mostly longer than 90 days.',
    alter: withContacts((_contacts, { now, ever }) =>
      ever.filter(({ endedAt }) => now <= threeMonthsAfter(endedAt)),
    ),
  },
  {
    id: 'contacts-kept-for-twelve-weeks',
    clause,
    story: 'A contact is gone from the contact history after twelve weeks.',
    alter: withContacts((contacts, { now }) =>
      contacts.filter(({ endedAt }) => now - endedAt <= 84 * dayMs),
    ),
  },
  {
    id: 'newer-contact-keeps-older-ones',
    clause,
    story: 'As long as the last contact is recent enough, all that came before are listed with it.',
    alter: withContacts((contacts, { ever }) => (contacts.length > 0 ? ever : [])),
  },
];

/** Faults in what counts as one contact, and whose it is. */
const contactTwins: readonly FaultyTwin[] = [
  {
    id: 'transferred-contact-stands-twice',
    clause,
    story: 'A contact that was transferred stands once for each agent who had it.',
    alter: withContacts((contacts, { centre }) =>
      contacts.flatMap((each) => partsOf(centre, each, 'owner').map(() => each)),
    ),
  },
  {
    id: 'conference-stands-twice',
    clause,
    story: 'A contact with a conference stands once more for the agent who joined.',
    alter: withContacts((contacts, { centre }) =>
      contacts.flatMap((each) => [each, ...partsOf(centre, each, 'guest').map(() => each)]),
    ),
  },
  {
    id: 'contacts-found-by-name',
    clause,
    story: 'Customers of the same name share one contact history.',
    alter: withPolicy('contactHistory', (documented) => ({
      contacts(centre, open, now) {
        const { customer } = open;
        const conversations = new Map<string, Conversation>();
        for (const [id, each] of centre.conversations) {
          const isNamesake = each.customer.name === customer.name;
          conversations.set(id, isNamesake ? { ...each, customer } : each);
        }
        return documented.contacts({ ...centre, conversations }, open, now);
      },
    })),
  },
  {
    id: 'open-contact-listed-once-answered',
    clause,
    story: 'As soon as the agent has answered, the open contact stands among the earlier ones.',
    alter: withContacts((contacts, { open, now }) => {
      const { id: conversationId, startedAt, thread, owner } = open;
      if (thread.every(({ from }) => from !== 'agent')) return contacts;
      const agentIds = owner === null ? [] : [owner];
      return [{ conversationId, startedAt, endedAt: now, agentIds, reason: null }, ...contacts];
    }),
  },
];

/** Faults in what stands beside the conversation. */
const placeTwins: readonly FaultyTwin[] = [
  {
    id: 'contact-history-of-the-last-accepted',
    clause,
    story:
      'Whichever conversation is open, the contact history is that of whoever was accepted last.',
    alter: withDesk((desk) => {
      let last: Pane['contactHistory'] | null = null;
      return {
        ...desk,
        view() {
          const view = desk.view();
          const { conversation } = view;
          if (!conversation || last === null) return view;
          return { ...view, conversation: { ...conversation, contactHistory: last } };
        },
        act(action) {
          const outcome = desk.act(action);
          const opened = action.verb === 'accept' ? desk.view().conversation : null;
          last = opened?.contactHistory ?? last;
          return outcome;
        },
      };
    }),
  },
  {
    id: 'silent-where-contacts-are-too-old',
    clause,
    story: 'Of a customer who came more than 90 days ago, the contact history says nothing at all.',
    alter: withPane((pane, { app: { store, policies } }) => {
      const open = store.centre.conversations.get(pane.id);
      const ever = open ? policies.contactHistory.contacts(store.centre, open, 0) : [];
      if (ever.length === 0) return pane;
      return { ...pane, contactHistory: { ...pane.contactHistory, note: null } };
    }),
  },
  {
    id: 'page-shows-two-contacts',
    clause,
    story: 'The page has room for two earlier contacts and shows no more.',
    needs: 'screen',
    alter: withPage({ style: '.contacts li:nth-child(n + 3) { display: none; }' }),
  },
  {
    id: 'first-words-readable',
    clause: 'WA-MSK-09',
    story: 'With masking on, what the customer wrote in earlier contacts stays readable.',
    alter: withPolicy('privacy', (documented) => ({
      text: (place, text, rules) =>
        place === 'contact-history' ? text : documented.text(place, text, rules),
    })),
  },
];

/** Faults in what a desktop tells of a customer's earlier contacts. */
export const desktopContactHistoryTwins: readonly FaultyTwin[] = [
  ...listTwins,
  ...contactTwins,
  ...placeTwins,
];
