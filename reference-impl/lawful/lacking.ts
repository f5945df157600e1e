import { withMessages, withPane } from '../alter-pane.ts';
import { both, withAction, withOutbound, withPolicy, withView, type Alteration } from '../alter.ts';
import type { Verb } from '../application/desk/action.ts';
import { shortcutFor } from '../application/desk/shortcuts/index.ts';
import type { LawfulTwin } from './twin.ts';

/** A button that is not there, whatever stands for it on the keyboard. */
export function withoutButton(name: string, verb: Verb, keys: string): Alteration {
  return both(
    withPane((pane) => ({
      ...pane,
      controls: pane.controls.filter((control) => control.name !== name),
    })),
    withAction((action, real) => {
      if (action.verb === 'press' && action.keys === keys) return { outcome: 'done' };
      if (action.verb !== verb) return real(action);
      return { outcome: 'refused', reason: `There is no ${name} here.` };
    }),
  );
}

/** Each lacks one of the features that a contact centre may lack as long as it says so. */
export const lackingTwins: readonly LawfulTwin[] = [
  {
    id: 'without-transfer',
    allows: 'Conversations cannot be handed on, and the target says so.',
    lacks: ['transfer'],
    alter: withoutButton('Transfer', 'transfer', 'Ctrl+Alt+X'),
  },
  {
    id: 'without-conference',
    allows: 'No second agent can join a conversation, and the target says so.',
    lacks: ['conference'],
    alter: withoutButton('Conference', 'conference', 'Ctrl+Alt+H'),
  },
  {
    id: 'without-auto-wrap-up',
    allows: 'No countdown finishes a wrap-up, whatever is set, and the target says so.',
    lacks: ['auto-wrap-up'],
    alter: withPolicy('wrapUp', () => ({ countdownMs: () => null })),
  },
  {
    id: 'without-masking',
    allows: 'Nothing is hidden from agents, whatever is set, and the target says so.',
    lacks: ['masking'],
    alter: withPolicy('privacy', () => ({
      text: (_place, text) => text,
      phone: (_place, phone) => phone,
    })),
  },
  {
    id: 'without-unread',
    allows: 'The task list does not count what was not read yet, and the target says so.',
    lacks: ['unread'],
    alter: withView((view) => ({
      ...view,
      tasks: view.tasks.map((task) => ({ ...task, unread: 0 })),
    })),
  },
  {
    id: 'without-contact-history',
    allows: 'Nothing tells of earlier contacts of a customer, and the target says so.',
    lacks: ['contact-history'],
    alter: withPane((pane) => ({ ...pane, contactHistory: { contacts: [], note: null } })),
  },
  {
    id: 'without-shortcuts',
    allows: 'No combination of keys stands for a button, and the target says so.',
    lacks: ['shortcuts'],
    alter: withAction((action, real) => {
      const isShortcut = action.verb === 'press' && shortcutFor(action.keys) !== undefined;
      return isShortcut ? { outcome: 'done' } : real(action);
    }),
  },
  {
    id: 'without-notifications',
    allows: 'Nothing turns up in the corner of the desktop, and the target says so.',
    lacks: ['notifications'],
    alter: withPolicy('notifications', () => ({ shows: () => false, keeps: () => false })),
  },
  {
    id: 'without-read-receipts',
    allows: 'Customers are not told what an agent has read, and the target says so.',
    lacks: ['read-receipts'],
    alter: withOutbound(() => ({ markRead: () => Promise.resolve(true) })),
  },
  {
    id: 'without-media',
    allows: 'Files go neither way, which is told in place of a file, and the target says so.',
    lacks: ['media'],
    alter: both(
      withMessages(({ attachment, ...message }) =>
        attachment ? { ...message, text: 'A file, which cannot be shown here.' } : message,
      ),
      withAction((action, real) =>
        action.verb === 'attach'
          ? { outcome: 'refused', reason: 'Files cannot be sent here.' }
          : real(action),
      ),
    ),
  },
];
