import type { Shortcut } from './shortcut.ts';

const group = 'Notifications';

/** WA-NTF-03. */
export const notificationShortcuts: readonly Shortcut[] = [
  {
    keys: 'Ctrl+Alt+I',
    group,
    does: 'Open or close the notification center',
    action: (_app, { isCenterOpen }) => ({
      verb: isCenterOpen ? 'closeNotifications' : 'openNotifications',
    }),
  },
  {
    keys: 'Ctrl+Alt+D',
    group,
    does: 'Silence notifications, or show them again',
    action: (_app, { isSilent }) => ({ verb: isSilent ? 'unsilence' : 'silence' }),
  },
];
