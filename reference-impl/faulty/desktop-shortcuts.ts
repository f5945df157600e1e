import { withAction, withPolicy, type Inside } from '../alter.ts';
import type { Action, Outcome } from '../application/desk/action.ts';
import { currentLegs, offersTo } from '../domain/centre.ts';
import type { FaultyTwin } from './twin.ts';

type Change = (inside: Inside) => Action | null;

const nothing: Outcome = { outcome: 'done' };

/** Gives a shortcut another meaning where `change` says so: an action in its place, or the keys as they are for `null`. */
function meaning(keys: string, change: Change): FaultyTwin['alter'] {
  return withAction((action, real, inside) => {
    const isMeant = action.verb === 'press' && action.keys === keys;
    return real((isMeant ? change(inside) : null) ?? action);
  });
}

/** Where `is` holds, the keys do nothing, and nothing says so. */
function silent(keys: string, is: (inside: Inside) => boolean): FaultyTwin['alter'] {
  return withAction((action, real, inside) => {
    const isMeant = action.verb === 'press' && action.keys === keys;
    return isMeant && is(inside) ? nothing : real(action);
  });
}

/** Faults in what combinations of keys do. */
export const desktopShortcutTwins: readonly FaultyTwin[] = [
  {
    id: 'shortcut-accepts-the-newest-request',
    clause: 'WA-KEY-01',
    story: 'Of several requests, Ctrl+Alt+A accepts the one that came last.',
    alter: meaning('Ctrl+Alt+A', ({ app, agentId }) => {
      const newest = offersTo(app.store.centre, agentId).at(-1);
      return newest ? { verb: 'accept', request: newest.id } : null;
    }),
  },
  {
    id: 'shortcut-for-all-leaves-the-third',
    clause: 'WA-KEY-01',
    story: 'Ctrl+Shift+4 accepts two requests at most.',
    alter: withAction((action, real, { app, agentId }) => {
      if (action.verb !== 'press' || action.keys !== 'Ctrl+Shift+4') return real(action);
      const [first, second] = offersTo(app.store.centre, agentId);
      if (first && second) real({ verb: 'accept', request: first.id });
      return real(second ? { verb: 'accept', request: second.id } : action);
    }),
  },
  {
    id: 'shortcut-for-a-conference-opens-a-transfer',
    clause: 'WA-KEY-02',
    story: 'Ctrl+Alt+H opens Transfer Request, as Ctrl+Alt+X does.',
    alter: meaning('Ctrl+Alt+H', () => ({ verb: 'transfer' })),
  },
  {
    id: 'no-transfer-by-shortcut-out-of-a-draft',
    clause: 'WA-KEY-02',
    story: 'Ctrl+Alt+X does nothing while a text stands in the compose box.',
    alter: silent(
      'Ctrl+Alt+X',
      ({ desk }) => (desk.view().conversation?.compose.text ?? '') !== '',
    ),
  },
  {
    id: 'shortcut-ends-the-newest-conversation',
    clause: 'WA-KEY-03',
    story: 'Ctrl+Alt+E ends the conversation that was accepted last, whichever is open.',
    alter: withAction((action, real, { app, agentId }) => {
      if (action.verb !== 'press' || action.keys !== 'Ctrl+Alt+E') return real(action);
      const newest = currentLegs(app.store.centre, agentId).at(-1);
      if (newest) real({ verb: 'open', task: newest.conversationId });
      return real(action);
    }),
  },
  {
    id: 'shortcut-finds-no-reasons-elsewhere',
    clause: 'WA-KEY-03',
    story: 'Ctrl+Alt+W leads nowhere while another conversation is open.',
    alter: silent('Ctrl+Alt+W', ({ desk }) => desk.view().dialog === null),
  },
  {
    id: 'shortcut-leaves-an-agent-unavailable-after-no-answer',
    clause: 'WA-KEY-04',
    story: 'After no answer, Ctrl+Alt+R makes the agent idle.',
    alter: meaning('Ctrl+Alt+R', ({ desk }) =>
      desk.view().ronaPrompt ? { verb: 'setState', state: 'Idle' } : null,
    ),
  },
  {
    id: 'shortcut-changes-between-two-only',
    clause: 'WA-KEY-05',
    story: 'Of three conversations, Ctrl+Shift+8 reaches only the two accepted last.',
    alter: meaning('Ctrl+Shift+8', ({ app, agentId, desk }) => {
      const [newest, other] = currentLegs(app.store.centre, agentId).toReversed();
      if (!newest || !other) return null;
      const isNewest = desk.view().conversation?.id === newest.conversationId;
      return { verb: 'open', task: (isNewest ? other : newest).conversationId };
    }),
  },
  {
    id: 'capital-letters-are-shortcuts',
    clause: 'WA-KEY-06',
    story: 'A capital A in the compose box accepts the request that waits instead of being typed.',
    alter: meaning('A', ({ app, agentId }) => {
      const [oldest] = offersTo(app.store.centre, agentId);
      return oldest ? { verb: 'accept', request: oldest.id } : null;
    }),
  },
  {
    id: 'digits-are-not-typed',
    clause: 'WA-KEY-06',
    story: 'Digits do not get into the compose box when their keys are pressed.',
    alter: withPolicy('compose', (documented) => ({
      inserts: (keys) => (/^\d$/u.test(keys) ? '' : documented.inserts(keys)),
    })),
  },
];
