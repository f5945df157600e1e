import { withPane } from '../alter-pane.ts';
import { withAction, withPolicy } from '../alter.ts';
import type { LawfulTwin } from './twin.ts';

/** Other lawful ways of answering a conversation. */
export const respondTwins: readonly LawfulTwin[] = [
  {
    id: 'compose-caps-at-4096',
    allows: 'The compose box takes no more than 4096 characters instead of refusing to send more.',
    readings: { 'WA-CMP-01': 'capped' },
    alter: withPolicy('compose', (documented) => ({
      edit: (draft, text) => documented.edit(draft, text).slice(0, documented.limit),
    })),
  },
  {
    id: 'initials-are-one-letter',
    allows:
      'One letter stands for a customer, the first of the name: how initials are made is not documented.',
    alter: withPolicy('looks', (documented) => ({
      bubble(message) {
        const bubble = documented.bubble(message);
        const initials = message.author.slice(0, 1);
        return message.from === 'customer' ? { ...bubble, initials } : bubble;
      },
    })),
  },
  {
    id: 'agent-bubbles-have-initials',
    allows:
      "Answers carry the agent's initials: the documentation asks for blue and forbids nothing else.",
    alter: withPolicy('looks', (documented) => ({
      bubble(message) {
        const bubble = documented.bubble(message);
        return message.from === 'agent' ? { ...bubble, initials: 'AG' } : bubble;
      },
    })),
  },
  {
    id: 'thread-has-system-lines',
    allows:
      'Lines of the system stand among the messages; the documentation does not speak of them.',
    alter: withPane((pane) => ({
      ...pane,
      messages: pane.messages.flatMap((message, i) => {
        const line = { ...message, id: `line-${i}`, from: 'system' as const, author: 'System' };
        const bubble = { colour: 'none' as const, initials: null };
        return [{ ...line, bubble, text: `Message ${i + 1}` }, message];
      }),
    })),
  },
  {
    id: 'pane-tells-the-date-in-words',
    allows:
      'The date is written out and the counter worded otherwise: their form is not documented.',
    alter: withPane((pane) => ({
      ...pane,
      date: new Date(pane.date).toUTCString().slice(0, 16),
      compose: { ...pane.compose, counter: pane.compose.counter.replace(' / ', ' of ') },
    })),
  },
  {
    id: 'shift-enter-sends',
    allows: 'Shift and Enter together send as Enter does: nothing is documented of them.',
    alter: withPolicy('compose', (documented) => ({
      sendsOn: (keys) => keys === 'Shift+Enter' || documented.sendsOn(keys),
    })),
  },
  {
    id: 'shift-enter-does-nothing',
    allows: 'Shift and Enter together do nothing: nothing is documented of them.',
    alter: withPolicy('compose', (documented) => ({
      inserts: (keys) => (keys === 'Shift+Enter' ? null : documented.inserts(keys)),
    })),
  },
  {
    id: 'blanks-are-sent',
    allows: 'Blanks alone are sent like any other text: nothing is documented of them.',
    alter: withPolicy('compose', (documented) => ({
      problem: (draft) => (/^ +$/u.test(draft) ? null : documented.problem(draft)),
    })),
  },
  {
    id: 'drafts-are-dropped',
    allows:
      'What was typed and not sent is gone after a change of conversation: drafts are not documented.',
    alter: withPolicy('compose', () => ({ keepsDrafts: false })),
  },
  {
    id: 'late-accept-says-nothing',
    allows:
      'Accepting what was already accepted does nothing and says nothing: no error is documented.',
    alter: withAction((action, real) => {
      const outcome = real(action);
      return action.verb === 'accept' ? { outcome: 'done' } : outcome;
    }),
  },
];
