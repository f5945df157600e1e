import type { DeskView, RequestView } from '../../steps/ports/view.ts';
import type { Middle } from './test-middle.ts';

/** What others have on a desk. */
export type Strange = 'notification' | 'request' | 'conversation';

/** So many are shown at a time. */
const [NOTIFICATIONS, REQUESTS] = [3, 5];

const shown = { channel: 'whatsapp', queueName: 'Support', elapsedSeconds: 40, flashing: false };

const request: RequestView = {
  ...shown,
  ...{ id: 'request-of-eve', purpose: 'offer', stage: 'request', otherFields: [] },
  ...{ customerName: 'Eve Stranger', customerPhone: '+491711234567' },
  ...{ sourceNumber: '+1 555-078-3881', controls: [{ name: 'Accept', enabled: true }] },
};

const task = { ...shown, preview: 'Any news of my order?', unread: 1 };
const offered = { ...task, id: request.id, title: 'Eve Stranger', canAccept: true };
const talk = { ...task, id: 'talk-of-bob', title: 'Bob Stranger', canAccept: false };

const notification = { id: 'notice-of-carol', text: 'Carol Stranger: please answer my message' };

/**
 * For tests: desks of a target that lives on, at which others are served as well. Each view has more on it than the target's own, by the
 * rules by which the desk shows things: what comes from others takes a place.
 */
export function sharedDesks(strange: readonly Strange[]): Middle {
  const has = new Set(strange);
  return {
    answer({ method }, result) {
      if (method === 'open') return { ...result, lasting: true };
      if (method !== 'view') return result;
      const view = result as DeskView;
      // Who is not there has nothing in front of them.
      if (view.agent?.canSignOut !== true && view.tasks?.length === 0) return view;
      const all = [
        has.has('notification') && withNotification,
        has.has('request') && withRequest,
        has.has('conversation') && withConversation,
      ];
      return all.reduce((seen, add) => (add ? add(seen) : seen), view);
    },
  };
}

function withNotification(view: DeskView): DeskView {
  const { notifications = [] } = view;
  const left = notifications.length < NOTIFICATIONS ? notifications : notifications.slice(1);
  return withText({ ...view, notifications: [notification, ...left] }, notification.text);
}

function withRequest(view: DeskView): DeskView {
  const { requests = [], requestsTotal = 0, tasks = [], acceptAll } = view;
  const total = requestsTotal + 1;
  const left = requests.length < REQUESTS ? requests : requests.slice(0, -1);
  const counted = acceptAll?.name.replace(/\d+/u, (count) => String(Number(count) + 1));
  const all = { name: counted ?? 'Accept 2 requests', enabled: true };
  return withText(
    {
      ...view,
      ...{ requests: [request, ...left], requestsTotal: total, tasks: [...tasks, offered] },
      acceptAll: total > 1 ? all : null,
    },
    'Eve Stranger +491711234567',
  );
}

function withConversation(view: DeskView): DeskView {
  const { agent, tasks = [], conversation } = view;
  const state = agent?.state === 'Available' ? 'Engaged' : agent?.state;
  const pane = {
    ...{ id: talk.id, state: 'Connected', customerName: talk.title, messages: [], alert: null },
    ...{ controls: [{ name: 'End', enabled: true }], compose: { enabled: true, text: '' } },
  };
  return withText(
    {
      ...{ ...view, agent: { ...agent, ...(state === undefined ? {} : { state }) } },
      ...{ tasks: [talk, ...tasks], conversation: conversation ?? pane },
    },
    'Bob Stranger Any news of my order?',
  );
}

function withText(view: DeskView, text: string): DeskView {
  return { ...view, allText: `${view.allText ?? ''}\n${text}` };
}
