import { withPage } from '../alter-page.ts';
import { withPolicy, withView } from '../alter.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import type { FaultyTwin } from './twin.ts';

type Shown = DeskView['notifications'][number];

/** Leaves notifications out; `isLost` sees each one, what stands before it, and the desk. */
function losing(isLost: (one: Shown, before: readonly Shown[], view: DeskView) => boolean) {
  return withView((view) => ({
    ...view,
    notifications: view.notifications.filter(
      (one, at) => !isLost(one, view.notifications.slice(0, at), view),
    ),
  }));
}

const sender = ({ text }: Shown) => text.split(':')[0];

/** Faults in what turns up in the corner of the desktop. */
export const desktopNotificationTwins: readonly FaultyTwin[] = [
  {
    id: 'second-message-is-not-notified',
    clause: 'WA-NTF-04',
    story: 'While a notification of a customer is shown, a further message of theirs brings none.',
    alter: losing((one, before) => before.some((each) => sender(each) === sender(one))),
  },
  {
    id: 'alert-behind-is-not-notified',
    clause: 'WA-NTF-04',
    story: 'An alert is notified only while a conversation is open.',
    alter: losing(({ text }, _before, view) => text.includes('deleted') && !view.conversation),
  },
  {
    id: 'no-answer-is-not-notified-at-work',
    clause: 'WA-NTF-04',
    story: 'An agent with a conversation in front is not notified of a request that was missed.',
    alter: losing(({ text }, _before, view) => text.includes('missed') && !!view.conversation),
  },
  {
    id: 'notifications-stay-ten-seconds',
    clause: 'WA-NTF-02',
    story: 'A notification is gone after 10 seconds, though nothing but 8 was set.',
    alter: withPolicy('notifications', () => ({ stayMs: 10_000 })),
  },
  {
    id: 'four-notifications-at-a-time',
    clause: 'WA-NTF-02',
    story: 'Four notifications are shown at a time.',
    alter: withPolicy('notifications', () => ({ atATime: 4 })),
  },
  {
    id: 'silent-notifications-are-lost',
    clause: 'WA-NTF-03',
    story: 'What comes while notifications are silent cannot be found in the notification center.',
    alter: withPolicy('notifications', () => ({ keeps: (isSilent) => !isSilent })),
  },
  {
    id: 'silent-notifications-are-shown',
    clause: 'WA-NTF-03',
    story: 'Notifications that were made silent are shown on the screen all the same.',
    alter: withPolicy('notifications', () => ({ shows: () => true })),
  },
  {
    id: 'page-notifications-at-the-top-left',
    clause: 'WA-NTF-07',
    story: 'Notifications turn up at the top left, over the tasks.',
    needs: 'screen',
    alter: withPage({ style: '.notifications { right: auto; left: 1rem }' }),
  },
];
