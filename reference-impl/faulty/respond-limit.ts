import { both, withAction, withPolicy, type Alteration, type Inside } from '../alter.ts';
import type { Action } from '../application/desk/action.ts';
import type { FaultyTwin } from './twin.ts';

const limit = 4096;

/** Faults in the 4096 characters of the compose box. */
export const respondLimitTwins: readonly FaultyTwin[] = [
  {
    id: 'compose-takes-4097',
    clause: 'WA-CMP-01',
    story: 'The compose box lets 4097 characters go.',
    alter: withPolicy('compose', (documented) => ({
      problem: (draft) => (draft.length === 4097 ? null : documented.problem(draft)),
    })),
  },
  {
    id: 'enter-sends-any-length',
    clause: 'WA-CMP-01',
    story: 'Only the Send button holds to the limit; Enter sends a text of any length.',
    alter: withoutLimit((action) => action.verb === 'send' && action.by === 'enter'),
  },
  {
    id: 'long-text-goes-in-two-parts',
    clause: 'WA-CMP-01',
    story: 'A text above the limit is sent in two messages.',
    alter: withAction((action, real, inside) => {
      const draft = draftOf(inside);
      if (action.verb !== 'send' || draft.length <= limit) return real(action);
      return sendParts(inside, [draft.slice(0, limit), draft.slice(limit)]);
    }),
  },
  {
    id: 'text-of-4096-is-refused',
    clause: 'WA-CMP-01',
    story: 'The limit is one too low: 4096 characters are refused.',
    alter: withPolicy('compose', (documented) => ({
      problem: (draft) =>
        draft.length === limit ? 'The message is too long.' : documented.problem(draft),
    })),
  },
  {
    id: 'last-of-4096-is-cut',
    clause: 'WA-CMP-01',
    story: 'Of a text of 4096 characters the last one does not reach the customer.',
    alter: withPolicy('compose', (documented) => ({
      outgoing: (draft) => documented.outgoing(draft).slice(0, limit - 1),
    })),
  },
  {
    id: 'single-character-is-not-sent',
    clause: 'WA-CMP-01',
    story: 'A response of a single character is taken for a slip and not sent.',
    alter: withPolicy('compose', (documented) => ({
      problem: (draft) =>
        draft.length === 1 ? 'There is nothing to send.' : documented.problem(draft),
    })),
  },
  {
    id: 'long-paste-is-cut',
    clause: 'WA-CMP-01',
    story: 'Of a text that is pasted the compose box takes 4000 characters only.',
    alter: withAction((action, real) =>
      action.verb === 'paste'
        ? real({ ...action, text: action.text.slice(0, 4000) })
        : real(action),
    ),
  },
];

/** The limit does not hold while these actions are carried out. */
function withoutLimit(when: (action: Action) => boolean): Alteration {
  let lifted = false;
  return both(
    withPolicy('compose', (documented) => ({
      problem: (draft) => (lifted && draft !== '' ? null : documented.problem(draft)),
    })),
    withAction((action, real) => {
      lifted = when(action);
      const outcome = real(action);
      lifted = false;
      return outcome;
    }),
  );
}

function draftOf({ desk }: Inside): string {
  return desk.view().conversation?.compose.text ?? '';
}

/** Sends past the compose box. */
function sendParts({ desk, app, agentId }: Inside, parts: readonly string[]) {
  const conversationId = desk.view().conversation?.id ?? '';
  for (const part of parts) app.use.send({ agentId, conversationId }, part);
  return { outcome: 'done' } as const;
}
