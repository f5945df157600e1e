import { both, withPolicy, withView, type Alteration } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import type { Conversation } from '../domain/conversation.ts';
import { maskText } from '../domain/masking/index.ts';
import { notebook } from './notebook.ts';
import type { FaultyTwin } from './twin.ts';

type Row = DeskView['tasks'][number];

interface Looking {
  readonly app: App;
  readonly view: DeskView;
}

/** Changes rows of the task list while masking is on. */
function rows(change: (row: Row, conversation: Conversation, at: Looking) => Row): Alteration {
  return withView((view, app) => {
    if (!app.store.centre.settings.masking) return view;
    const tasks = view.tasks.map((row) => {
      const conversation = conversationOf(app, row);
      return conversation ? change(row, conversation, { app, view }) : row;
    });
    return { ...view, tasks };
  });
}

function conversationOf(app: App, { id }: Row): Conversation | undefined {
  const { offers, conversations } = app.store.centre;
  return conversations.get(offers.get(id)?.conversationId ?? id);
}

const numberOf = ({ customer }: Conversation) => `+${customer.waId}`;
const lastText = ({ thread }: Conversation) => thread.at(-1)?.text ?? '';
const startedBare = notebook();

/** Notes the conversations that were in the task list while masking was off. */
const notingBare = withView((view, app) => {
  if (!app.store.centre.settings.masking) {
    for (const { id } of view.tasks) startedBare(app).add(id);
  }
  return view;
});

/** Faults in masking the task pane, notifications and details. */
export const maskingTasksTwins: readonly FaultyTwin[] = [
  {
    id: 'title-of-a-request-readable',
    clause: 'WA-MSK-08',
    story: "In the task list a request that waits is titled with the customer's number.",
    alter: rows((row, conversation) =>
      row.canAccept ? { ...row, title: numberOf(conversation) } : row,
    ),
  },
  {
    id: 'title-of-the-open-conversation-readable',
    clause: 'WA-MSK-08',
    story:
      "The row of the conversation in front of the agent is titled with the customer's number.",
    alter: rows((row, conversation, { view }) =>
      view.conversation?.id === row.id ? { ...row, title: numberOf(conversation) } : row,
    ),
  },
  {
    id: 'title-with-unread-messages-readable',
    clause: 'WA-MSK-08',
    story: "A conversation with unread messages is titled with the customer's number.",
    alter: rows((row, conversation) =>
      row.unread > 0 && !row.canAccept ? { ...row, title: numberOf(conversation) } : row,
    ),
  },
  {
    id: 'preview-from-before-readable',
    clause: 'WA-MSK-08',
    story: 'Conversations that began with masking off keep a readable preview.',
    alter: both(
      notingBare,
      rows((row, conversation, { app }) =>
        startedBare(app).has(row.id) ? { ...row, preview: lastText(conversation) } : row,
      ),
    ),
  },
  {
    id: 'preview-without-ssn',
    clause: 'WA-MSK-08',
    story: 'Previews leave social security numbers readable.',
    alter: withPolicy('privacy', (documented) => ({
      text(place, text, rules) {
        if (place !== 'preview') return documented.text(place, text, rules);
        return maskText(text, { ...rules, finders: { ...rules.finders, ssn: () => [] } });
      },
    })),
  },
  {
    id: 'preview-of-unread-messages-readable',
    clause: 'WA-MSK-08',
    story: 'The preview of a message is masked only once the agent has opened its conversation.',
    alter: rows((row, conversation) =>
      row.unread > 0 && !row.canAccept ? { ...row, preview: lastText(conversation) } : row,
    ),
  },
  {
    id: 'details-readable',
    clause: 'WA-MSK-09',
    story: "The contact's details show the customer's number in full.",
    alter: withPolicy('privacy', (documented) => ({
      phone: (place, phone) => (place === 'details' ? phone : documented.phone(place, phone)),
    })),
  },
  {
    id: 'notifications-readable',
    clause: 'WA-MSK-09',
    story: 'Notifications show messages as they were written.',
    alter: withPolicy('privacy', (documented) => ({
      text: (place, text, rules) =>
        place === 'notification' ? text : documented.text(place, text, rules),
    })),
  },
  {
    id: 'history-readable',
    clause: 'WA-MSK-09',
    story: 'The history shows customers without a name by their number.',
    alter: withPolicy('privacy', (documented) => ({
      text: (place, text, rules) =>
        place === 'history' ? text : documented.text(place, text, rules),
    })),
  },
];
