import { withPane } from '../alter-pane.ts';
import { both, withView } from '../alter.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import type { LawfulTwin } from './twin.ts';

type Task = DeskView['tasks'][number];
type Request = DeskView['requests'][number];

const email: Task = {
  id: 'email-1',
  channel: 'email',
  title: 'Order 4711',
  preview: 'Where is my parcel?',
  queueName: 'E-mail',
  unread: 1,
  state: 'Connected',
  elapsedSeconds: 5400,
  canAccept: false,
  flashing: false,
};
const call: Task = {
  ...email,
  ...{ id: 'call-1', channel: 'voice', title: '+442079460958', preview: '', unread: 0 },
  ...{ queueName: 'Calls', state: 'On hold' },
};
const letter: Task = { ...email, id: 'email-2', state: 'Request', canAccept: true };

const emailRequest: Request = {
  id: 'email-2',
  channel: 'email',
  purpose: 'offer',
  stage: 'request',
  flashing: false,
  customerName: 'Order 4712',
  customerPhone: '',
  sourceNumber: 'care@example.com',
  queueName: 'E-mail',
  elapsedSeconds: 5400,
  controls: [{ name: 'Accept', enabled: true }],
  otherFields: ['E-mail', 'No time limit'],
};

/** Shown for eight seconds, once in five minutes, where there is room; the first time when the centre opens. */
const isEmailTold = (now: number): boolean => now % 300_000 < 8000;
const told = { id: 'email-told', text: 'A new e-mail is in your inbox.' };

/** Desks with more on them than WhatsApp: the documentation speaks of nothing else, and forbids nothing. */
export const otherWorkTwins: readonly LawfulTwin[] = [
  {
    id: 'agents-have-other-work',
    allows:
      'Agents have e-mails and calls beside WhatsApp, from before it all began, and one e-mail waits to be accepted.',
    alter: withView((view) =>
      // Who is not there, or whose desk is closed, has nothing in front of them.
      view.agent.canSignOut || view.tasks.length > 0
        ? {
            ...view,
            tasks: [email, letter, ...view.tasks, call],
            requests: [emailRequest, ...view.requests],
            requestsTotal: view.requestsTotal + 1,
          }
        : view,
    ),
  },
  {
    id: 'desk-has-more-panels',
    allows:
      'The contact has more details than are documented, and a notification tells of other channels now and then.',
    alter: both(
      withPane((pane) => ({
        ...pane,
        details: [
          { name: 'Language', value: 'English' },
          ...pane.details,
          { name: 'Customer since', value: '2019' },
          { name: 'Tickets', value: '3 open' },
        ],
      })),
      withView((view, app) =>
        isEmailTold(app.clock.now()) && view.notifications.length < 3
          ? { ...view, notifications: [...view.notifications, told] }
          : view,
      ),
    ),
  },
];
