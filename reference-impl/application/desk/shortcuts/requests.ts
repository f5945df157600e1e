import { offersTo } from '../../../domain/centre.ts';
import { refuseUnless } from '../../../domain/refusal.ts';
import { button, type Shortcut } from './shortcut.ts';

const group = 'Requests';

/** WA-KEY-01. */
export const requestShortcuts: readonly Shortcut[] = [
  {
    keys: 'Ctrl+Alt+A',
    group,
    does: 'Accept the request that waits longest',
    action({ store }, { agentId }) {
      const [oldest] = offersTo(store.centre, agentId);
      refuseUnless(oldest, 'No request is waiting for you.');
      return { verb: 'accept', request: oldest.id };
    },
  },
  { keys: 'Ctrl+Shift+4', group, does: 'Accept all requests', action: button('acceptAll') },
];
