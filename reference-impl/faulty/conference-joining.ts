import { both, withView } from '../alter.ts';
import { get } from '../domain/centre.ts';
import {
  cameThroughQueue,
  isJoinedLine,
  notingQueues,
  requestsOf,
  without,
  withOwnersPane,
} from './conference-kit.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in telling the first agent that an agent has joined. */
export const conferenceJoiningTwins: readonly FaultyTwin[] = [
  {
    id: 'joined-kept-quiet-for-queues',
    clause: 'WA-CNF-05',
    story: 'That an agent has joined is said only when the agent was asked by name.',
    alter: both(
      notingQueues,
      withView((view, app) => {
        const pane = view.conversation;
        if (!pane || !cameThroughQueue(app, pane.id)) return view;
        const notifications = view.notifications.filter(({ text }) => !text.includes('joined'));
        return { ...view, conversation: without(pane, isJoinedLine), notifications };
      }),
    ),
  },
  {
    id: 'joined-line-for-the-wrong-agent',
    clause: 'WA-CNF-05',
    story: 'The thread says that an agent has joined to the one who joins, not to the first agent.',
    alter: withOwnersPane((pane) => without(pane, isJoinedLine)),
  },
  {
    id: 'joined-said-once-only',
    clause: 'WA-CNF-05',
    story: 'The thread names the first colleague who joins and none who joins after that one left.',
    alter: withOwnersPane((pane) => {
      const first = pane.messages.find(isJoinedLine);
      return without(pane, (message) => isJoinedLine(message) && message !== first);
    }),
  },
  {
    id: 'joined-said-too-early',
    clause: 'WA-CNF-05',
    story: 'The first agent reads that an agent has joined while the agent is only being asked.',
    alter: withView((view, app) => {
      const pane = view.conversation;
      const asked = pane ? requestsOf(app, pane.id)[0] : undefined;
      if (!asked) return view;
      const { name } = get(app.store.centre, 'agents', asked.agentId);
      const text = app.policies.conference.joinedLine(name);
      return { ...view, notifications: [...view.notifications, { id: asked.id, text }] };
    }),
  },
  {
    id: 'joined-said-in-place-of-a-message',
    clause: 'WA-CNF-05',
    story:
      'While a colleague is being asked, a message of the customer shows as word that one has joined.',
    alter: withOwnersPane((pane, { app }) => {
      const last = pane.messages.at(-1);
      const written = pane.messages.filter(({ from }) => from === 'customer').length;
      if (last?.from !== 'customer' || written < 2 || requestsOf(app, pane.id).length === 0)
        return pane;
      const line = { ...last, from: 'system' as const, text: 'An agent has joined the chat.' };
      return { ...pane, messages: [...pane.messages.slice(0, -1), line] };
    }),
  },
];
