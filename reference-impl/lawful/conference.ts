import { both, withPolicy, withUseCase, withView, type Alteration } from '../alter.ts';
import { systemLine } from '../application/use-cases/system-line.ts';
import { get, put } from '../domain/centre.ts';
import { appended } from '../domain/conversation.ts';
import type { Confirmable } from '../domain/policies/confirmation.ts';
import type { Ending } from '../domain/policies/wrap-up.ts';
import type { LawfulTwin } from './twin.ts';

function asksBefore(step: Confirmable): Alteration {
  return withPolicy('confirmation', (documented) => ({
    asks: (action) => action === step || documented.asks(action),
  }));
}

function owesAfter(other: Ending): Alteration {
  return withPolicy('wrapUp', (documented) => ({
    owedAfter: (ending) => ending === other || documented.owedAfter(ending),
  }));
}

/** Other lawful ways of having a conference. */
export const conferenceTwins: readonly LawfulTwin[] = [
  {
    id: 'conference-joined-by-notification',
    allows: 'A notification says that an agent has joined, and the thread does not.',
    readings: { 'WA-CNF-05': 'notification' },
    alter: withView((view) => {
      const pane = view.conversation;
      if (!pane) return view;
      const messages = pane.messages.filter(({ from }) => from !== 'system');
      return { ...view, conversation: { ...pane, messages } };
    }),
  },
  {
    id: 'conference-joined-in-thread-alone',
    allows: 'The thread says that an agent has joined, in other words, and no notification does.',
    alter: both(
      withPolicy('conference', () => ({ joinedLine: (name) => `JOINED: ${name}` })),
      withView((view) => {
        const notifications = view.notifications.filter(({ text }) => !text.startsWith('JOINED'));
        return { ...view, notifications };
      }),
    ),
  },
  {
    id: 'conference-end-is-confirmed',
    allows: 'The agent is asked once whether to end the conference.',
    readings: { 'WA-CNF-06': 'confirmed' },
    alter: asksBefore('endConference'),
  },
  {
    id: 'conference-exit-is-confirmed',
    allows: 'The agent is asked once whether to exit the conference.',
    readings: { 'WA-CNF-07': 'confirmed' },
    alter: asksBefore('exitConference'),
  },
  {
    id: 'conference-exit-is-wrapped-up',
    allows: 'An agent who exits a conference is asked for a wrap-up reason of their own.',
    readings: { 'WA-CNF-08': 'exiting-agent-too' },
    alter: owesAfter('conference-exited'),
  },
  {
    id: 'conference-end-is-wrapped-up-by-both',
    allows: 'When the conference is ended, the second agent too is asked for a wrap-up reason.',
    alter: owesAfter('conference-ended-by-owner'),
  },
  {
    id: 'conference-says-who-left',
    allows: 'The thread says who left a conference, for the documentation does not forbid it.',
    alter: withUseCase('exitConference', (original, app) => (move) => {
      original(move);
      const { name } = get(app.store.centre, 'agents', move.agentId);
      const conversation = get(app.store.centre, 'conversations', move.conversationId);
      const line = systemLine(app, `${name} has left the conference.`);
      app.store.change((centre) => put(centre, 'conversations', appended(conversation, line)));
    }),
  },
  {
    id: 'conference-shows-every-control',
    allows: 'Controls that an agent cannot use in a conference are disabled instead of absent.',
    alter: withView((view) => {
      const pane = view.conversation;
      if (!pane || pane.controls.length === 0) return view;
      const all = ['Transfer', 'Conference', 'End', 'End Conference', 'Exit Conference'];
      const enabled = pane.controls.filter((control) => control.enabled).map(({ name }) => name);
      const controls = all.map((name) => ({ name, enabled: enabled.includes(name) }));
      return { ...view, conversation: { ...pane, controls } };
    }),
  },
  {
    id: 'conference-labels-the-colleague',
    allows:
      'The second agent reads another state than the first, for only the first is documented.',
    alter: withView((view) => {
      const pane = view.conversation;
      const isGuest = pane?.controls.some(({ name }) => name === 'Exit Conference');
      return pane && isGuest ? { ...view, conversation: { ...pane, state: 'Consulting' } } : view;
    }),
  },
];
