import { withDesk, withView, type Alteration } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import { get } from '../domain/centre.ts';
import type { Message } from '../domain/message.ts';
import type { FaultyTwin } from './twin.ts';

type Task = DeskView['tasks'][number];

/** What a fault in a badge can lean on beside its row. */
interface Surroundings {
  readonly thread: readonly Message[];
  readonly isOpen: boolean;
}

/** Changes the number on the badges of accepted conversations. */
function withBadges(change: (task: Task, around: Surroundings) => number): Alteration {
  const thread = (app: App, id: string) => get(app.store.centre, 'conversations', id).thread;
  return withView((view, app) => ({
    ...view,
    tasks: view.tasks.map((task) => {
      if (task.canAccept) return task;
      const isOpen = view.conversation?.id === task.id;
      return { ...task, unread: change(task, { thread: thread(app, task.id), isOpen }) };
    }),
  }));
}

/** What the badges said when a conversation was last opened, by task. */
function sinceLastOpening(change: (task: Task, then: Task, opened: string) => number): Alteration {
  return withDesk((desk) => {
    let before: DeskView | null = null;
    let opened = '';
    return {
      ...desk,
      view() {
        const view = desk.view();
        const tasks = view.tasks.map((task) => {
          const then = before?.tasks.find(({ id }) => id === task.id);
          return then ? { ...task, unread: change(task, then, opened) } : task;
        });
        return { ...view, tasks };
      },
      act(action) {
        if (action.verb === 'open') [before, opened] = [desk.view(), action.task];
        return desk.act(action);
      },
    };
  });
}

const from = (side: Message['from'], thread: readonly Message[]) =>
  thread.filter((message) => message.from === side).length;

/** Faults in the badges of the task list. */
export const desktopUnreadTwins: readonly FaultyTwin[] = [
  {
    id: 'badge-says-one-for-many',
    clause: 'WA-PANE-08',
    story: 'The badge says 1 however many messages are unread.',
    alter: withBadges(({ unread }) => Math.min(unread, 1)),
  },
  {
    id: 'badge-outlives-opening',
    clause: 'WA-PANE-08',
    story:
      'More than two unread messages stay on the badge after the agent opened the conversation.',
    alter: sinceLastOpening((task, then, opened) =>
      task.id === opened && then.unread > 2 ? then.unread : task.unread,
    ),
  },
  {
    id: 'opening-one-clears-all-badges',
    clause: 'WA-PANE-08',
    story: 'Opening one conversation takes the badges off all of them.',
    alter: sinceLastOpening((task, then) => Math.max(0, task.unread - then.unread)),
  },
  {
    id: 'badge-counts-what-was-read',
    clause: 'WA-PANE-08',
    story: 'A new message brings back onto the badge what the agent had read before.',
    alter: withBadges(({ unread }, { thread }) =>
      unread === 0 ? 0 : Math.max(unread, from('customer', thread) - 1),
    ),
  },
  {
    id: 'badge-counts-answers',
    clause: 'WA-PANE-08',
    story: "The badge counts the agent's own answers among the unread messages.",
    alter: withBadges(({ unread }, { thread, isOpen }) =>
      unread === 0 || isOpen ? unread : unread + from('agent', thread),
    ),
  },
  {
    id: 'badge-on-the-open-conversation',
    clause: 'WA-PANE-08',
    story: 'The conversation in front of the agent gets a badge for what the customer adds.',
    alter: withBadges(({ unread }, { thread, isOpen }) => {
      const last = thread.at(-1)?.from === 'customer' && from('customer', thread) > 1;
      return isOpen && last && from('agent', thread) === 0 ? 1 : unread;
    }),
  },
];
