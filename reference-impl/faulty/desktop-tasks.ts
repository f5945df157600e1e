import { withView, type Alteration } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import { get } from '../domain/centre.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in the task list. */
export const desktopTaskTwins: readonly FaultyTwin[] = [
  {
    id: 'requests-above-newer-conversations',
    clause: 'WA-POP-09',
    story: 'Requests always stand above conversations, even those that came before them.',
    alter: withView((view) => ({ ...view, tasks: grouped(view.tasks, true) })),
  },
  {
    id: 'requests-below-conversations',
    clause: 'WA-POP-09',
    story: 'A new request stands below the conversations that the agent already has.',
    alter: withView((view) => ({ ...view, tasks: grouped(view.tasks, false) })),
  },
  {
    id: 'row-names-queue-of-entry',
    clause: 'WA-POP-10',
    story:
      'In the task list, a request names the queue through which the customer came, even after a transfer.',
    alter: withRequestRows((row, { app, conversation }) => ({
      ...row,
      queueName: get(app.store.centre, 'queues', conversation.queueId).name,
    })),
  },
  {
    id: 'row-timer-from-first-message',
    clause: 'WA-POP-10',
    story: 'In the task list, the timer of a request counts from when the customer wrote.',
    alter: withRequestRows((row, { app, conversation }) => ({
      ...row,
      elapsedSeconds: Math.floor((app.clock.now() - conversation.startedAt) / 1000),
    })),
  },
  {
    id: 'row-accepts-newest-request',
    clause: 'WA-POP-10',
    story:
      'With several requests, Accept in the task list accepts the newest, whichever is pressed.',
    alter: withView((view) => {
      const newest = view.tasks.find(({ canAccept }) => canAccept)?.id ?? '';
      const tasks = view.tasks.map((row) => (row.canAccept ? { ...row, id: newest } : row));
      return { ...view, tasks };
    }),
  },
  {
    id: 'row-never-flashes',
    clause: 'WA-RONA-04',
    story: 'In its last seconds a request flashes in its popover, but not in the task list.',
    alter: withRequestRows((row) => ({ ...row, flashing: false })),
  },
];

type Row = DeskView['tasks'][number];

/** Rows of requests and rows of conversations apart, each in the order they had. */
function grouped(rows: readonly Row[], requestsFirst: boolean): Row[] {
  const isFirst = (row: Row) => row.canAccept === requestsFirst;
  return [...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row))];
}

interface Behind {
  readonly app: App;
  readonly conversation: Conversation;
}

/** Changes each row that waits to be accepted. */
function withRequestRows(change: (row: Row, behind: Behind) => Row): Alteration {
  return withView((view, app) => ({
    ...view,
    tasks: view.tasks.map((row) => {
      const offer = app.store.centre.offers.get(row.id);
      if (!offer) return row;
      const conversation = get(app.store.centre, 'conversations', offer.conversationId);
      return change(row, { app, conversation });
    }),
  }));
}
