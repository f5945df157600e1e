import { withMessages, withPane, type Pane } from '../alter-pane.ts';
import { withDesk } from '../alter.ts';
import type { FaultyTwin } from './twin.ts';

const endFirst = (pane: Pane): Pane => ({
  ...pane,
  controls: [...pane.controls].sort((a, b) => Number(b.name === 'End') - Number(a.name === 'End')),
});

/** Faults in what the interaction pane shows beside the flows. */
export const desktopPaneTwins: readonly FaultyTwin[] = [
  {
    id: 'end-first-after-transfer',
    clause: 'WA-PANE-04',
    story: 'In a conversation that came by transfer, End stands where Transfer belongs.',
    alter: withPane((pane, { app, agentId }) => {
      const first = [...app.store.centre.legs.values()].find(
        ({ conversationId }) => conversationId === pane.id,
      );
      return first?.agentId === agentId ? pane : endFirst(pane);
    }),
  },
  {
    id: 'end-first-after-conference',
    clause: 'WA-PANE-04',
    story: 'After a conference the buttons come back in another order.',
    alter: withPane((pane, { app }) => {
      const legs = [...app.store.centre.legs.values()];
      const hadGuest = legs.some((leg) => leg.conversationId === pane.id && leg.role === 'guest');
      return hadGuest ? endFirst(pane) : pane;
    }),
  },
  {
    id: 'answers-bear-the-readers-name',
    clause: 'WA-PANE-05',
    story: 'Every answer bears the name of the agent who looks at it, whoever wrote it.',
    alter: withMessages((message, _index, { agentName }) =>
      message.from === 'agent' ? { ...message, author: agentName } : message,
    ),
  },
  {
    id: 'all-messages-tell-the-latest-time',
    clause: 'WA-PANE-05',
    story: 'Every message shows the time of the latest one.',
    alter: withMessages((message, _index, { messages }) => ({
      ...message,
      time: messages.at(-1)?.time ?? message.time,
    })),
  },
  {
    id: 'read-is-shown-as-delivered',
    clause: 'WA-PANE-05',
    story: 'An answer that the customer has read goes on being shown as delivered.',
    alter: withMessages((message) =>
      message.status === 'read' ? { ...message, status: 'delivered' } : message,
    ),
  },
  {
    id: 'one-read-answer-marks-all',
    clause: 'WA-PANE-05',
    story: 'Once the customer has read one answer, all answers are shown as read.',
    alter: withMessages((message, _index, { messages }) => {
      const isRead = messages.some(({ status }) => status === 'read');
      return message.from === 'agent' && isRead ? { ...message, status: 'read' } : message;
    }),
  },
  {
    id: 'placeholder-stays-with-the-last-accepted',
    clause: 'WA-CMP-05',
    story: 'The empty compose box names whoever was accepted last, whichever conversation is open.',
    alter: withDesk((desk) => {
      let placeholder: string | null = null;
      return {
        ...desk,
        view() {
          const view = desk.view();
          const { conversation } = view;
          if (!conversation || placeholder === null) return view;
          const compose = { ...conversation.compose, placeholder };
          return { ...view, conversation: { ...conversation, compose } };
        },
        act(action) {
          const outcome = desk.act(action);
          if (action.verb === 'accept')
            placeholder = desk.view().conversation?.compose.placeholder ?? placeholder;
          return outcome;
        },
      };
    }),
  },
  {
    id: 'placeholder-names-nobody-when-masking',
    clause: 'WA-CMP-05',
    story: 'With masking on, the empty compose box names nobody.',
    alter: withPane((pane, { app }) => {
      if (!app.store.centre.settings.masking) return pane;
      return { ...pane, compose: { ...pane.compose, placeholder: 'Write a message' } };
    }),
  },
];
