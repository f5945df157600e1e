import { withPolicy } from '../alter.ts';
import { initials } from '../domain/policies/looks.ts';
import { withMessages, withPane } from '../alter-pane.ts';
import type { FaultyTwin } from './twin.ts';

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** Faults in how messages and the pane around them look. */
export const respondLooksTwins: readonly FaultyTwin[] = [
  {
    id: 'one-word-name-has-no-initials',
    clause: 'WA-PANE-01',
    story: 'A customer whose name is a single word has no initials.',
    alter: withPolicy('looks', (documented) => ({
      bubble(message) {
        const bubble = documented.bubble(message);
        return message.author.includes(' ') ? bubble : { ...bubble, initials: null };
      },
    })),
  },
  {
    id: 'accented-initials-are-question-marks',
    clause: 'WA-PANE-01',
    story: 'An initial with an accent is shown as a question mark.',
    alter: withPolicy('looks', (documented) => ({
      bubble(message) {
        const bubble = documented.bubble(message);
        return { ...bubble, initials: bubble.initials?.replace(/[^A-Z0-9]/gu, '?') ?? null };
      },
    })),
  },
  {
    id: 'initials-of-a-long-name-are-the-agents',
    clause: 'WA-PANE-01',
    story: "Beside a name of more than two words stand the agent's initials.",
    alter: withMessages((message, _index, { agentName }) =>
      message.from === 'customer' && message.author.split(' ').length > 2
        ? { ...message, bubble: { ...message.bubble, initials: initials(agentName) } }
        : message,
    ),
  },
  {
    id: 'tenth-customer-message-is-white',
    clause: 'WA-PANE-01',
    story: "From the tenth on, the customer's messages stand in white bubbles.",
    alter: withMessages((message, index) =>
      message.from === 'customer' && index >= 9
        ? { ...message, bubble: { ...message.bubble, colour: 'other' } }
        : message,
    ),
  },
  {
    id: 'tenth-answer-is-gray',
    clause: 'WA-PANE-02',
    story: "From the tenth on, the agent's messages are gray like the customer's.",
    alter: withMessages((message, index) =>
      message.from === 'agent' && index >= 9
        ? { ...message, bubble: { ...message.bubble, colour: 'gray' } }
        : message,
    ),
  },
  {
    id: 'old-answers-fade',
    clause: 'WA-PANE-02',
    story: 'Only the newest ten messages of a conversation keep the solid blue of an answer.',
    alter: withMessages((message, _index, { messages }) =>
      message.from === 'agent' && messages.indexOf(message) < messages.length - 10
        ? { ...message, bubble: { ...message.bubble, colour: 'other' } }
        : message,
    ),
  },
  {
    id: 'pane-tells-last-weeks-date',
    clause: 'WA-PANE-03',
    story: 'The date in the interaction pane is that of a week before the conversation.',
    alter: withPane((pane) => ({
      ...pane,
      date: new Date(Date.parse(pane.date) - weekMs).toISOString().slice(0, 10),
    })),
  },
];
