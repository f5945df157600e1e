import { withPage } from '../alter-page.ts';
import { withAction, withView } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import { get } from '../domain/centre.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in how several contact requests are shown and accepted. */
export const desktopRequestTwins: readonly FaultyTwin[] = [
  {
    id: 'popovers-by-age-of-conversation',
    clause: 'WA-POP-08',
    story: 'Popovers stand in the order in which the customers first wrote, not as they came in.',
    alter: withView((view, app) => ({
      ...view,
      requests: [...view.requests].sort((a, b) => startOf(app, a) - startOf(app, b)),
    })),
  },
  {
    id: 'popovers-reorder-after-accepting',
    clause: 'WA-POP-08',
    story: 'While the agent has a conversation, the latest request is on top.',
    alter: withView((view) => ({
      ...view,
      requests: view.conversation ? [...view.requests].reverse() : view.requests,
    })),
  },
  {
    id: 'accept-all-leaves-transfers',
    clause: 'WA-POP-07',
    story: "Accepting all requests leaves out those that a colleague's transfer brought.",
    alter: withAction((action, real, { desk }) => {
      const { requests } = desk.view();
      const mixed = requests.some(({ purpose }) => purpose === 'transfer');
      if (action.verb !== 'acceptAll' || !mixed) return real(action);
      const plain = requests.filter(({ purpose }) => purpose === 'offer');
      return plain.map(({ id }) => real({ verb: 'accept', request: id }))[0] ?? real(action);
    }),
  },
  {
    id: 'accept-all-counts-conversations',
    clause: 'WA-POP-07',
    story: 'The number on "Accept <n> requests" includes conversations that were accepted already.',
    alter: withView((view) => ({
      ...view,
      acceptAll: view.acceptAll && {
        ...view.acceptAll,
        name: `Accept ${view.tasks.length} requests`,
      },
    })),
  },
  {
    id: 'stack-counts-what-it-shows',
    clause: 'WA-POP-13',
    story: 'The stack of popovers only counts those that it shows: 1-5 of 5 where six wait.',
    alter: withView((view) => ({ ...view, requestsTotal: view.requests.length })),
  },
  {
    id: 'task-list-lacks-hidden-requests',
    clause: 'WA-POP-13',
    story:
      'A request for which there is no room among the popovers is not in the task list either.',
    alter: withView((view) => ({
      ...view,
      tasks: view.tasks.filter((task) => isSeen(view, task)),
    })),
  },
  {
    id: 'page-popovers-left-of-conversation',
    clause: 'WA-POP-05',
    story: 'While a conversation is open, requests are shown at the bottom left.',
    needs: 'screen',
    alter: withPage({
      style: '.columns:has([aria-label="Interaction"]) ~ .requests { left: 1rem; right: auto }',
    }),
  },
];

/** When the conversation behind a request began, ms since 1970. */
function startOf(app: App, { id }: { readonly id: string }): number {
  const offer = app.store.centre.offers.get(id);
  return offer ? get(app.store.centre, 'conversations', offer.conversationId).startedAt : 0;
}

function isSeen({ requests }: DeskView, task: DeskView['tasks'][number]): boolean {
  return !task.canAccept || requests.some(({ id }) => id === task.id);
}
