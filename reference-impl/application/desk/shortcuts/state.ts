import { get } from '../../../domain/centre.ts';
import { refuseUnless } from '../../../domain/refusal.ts';
import type { Shortcut } from './shortcut.ts';

const group = 'Agent state';

/** WA-KEY-04. */
export const stateShortcuts: readonly Shortcut[] = [
  {
    keys: 'Ctrl+Alt+R',
    group,
    does: 'Go to Available',
    action: () => ({ verb: 'setState', state: 'Available' }),
  },
  {
    keys: 'Ctrl+Alt+L',
    group,
    does: 'Sign out',
    action({ store }, { agentId }) {
      const { signedIn } = get(store.centre, 'agents', agentId);
      refuseUnless(signedIn, 'You are signed out already.');
      return { verb: 'signOut' };
    },
  },
];
