import { withUseCase, withView } from '../alter.ts';
import { get } from '../domain/centre.ts';
import { without, withGuestsPane } from './conference-kit.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in who takes part in a conference, and who ends it. */
export const conferenceThreeTwins: readonly FaultyTwin[] = [
  {
    id: 'conference-colleague-is-one-message-behind',
    clause: 'WA-CNF-09',
    story:
      'The colleague sees what the customer writes in a conference with the next message only.',
    alter: withGuestsPane((pane) => {
      const last = pane.messages.at(-1);
      return last?.from === 'customer' ? without(pane, (message) => message === last) : pane;
    }),
  },
  {
    id: 'conference-colleague-sees-nothing-before',
    clause: 'WA-CNF-09',
    story: 'The colleague does not see what the customer wrote while the conference was requested.',
    alter: withGuestsPane((pane, { app, agentId }) => {
      const joinedAt = pane.messages.findIndex(
        ({ from, text }) =>
          from === 'system' && text.includes(get(app.store.centre, 'agents', agentId).name),
      );
      return { ...pane, messages: pane.messages.slice(Math.max(0, joinedAt)) };
    }),
  },
  {
    id: 'conference-first-agent-is-heard-twice',
    clause: 'WA-CNF-09',
    story: 'What the first agent answers in a conference reaches the customer twice.',
    alter: withUseCase('send', (original, app) => (move, text) => {
      original(move, text);
      const { customer, owner, guests } = get(
        app.store.centre,
        'conversations',
        move.conversationId,
      );
      if (owner === move.agentId && guests.length > 0)
        app.track(app.outbound.sendText(customer.waId, text));
    }),
  },
  {
    id: 'conference-colleague-can-end-it',
    clause: 'WA-CNF-10',
    story: 'The colleague has End Conference as well.',
    alter: withView((view) => {
      const pane = view.conversation;
      if (!pane?.controls.some(({ name }) => name === 'Exit Conference')) return view;
      const controls = [...pane.controls, { name: 'End Conference', enabled: true }];
      return { ...view, conversation: { ...pane, controls } };
    }),
  },
];
