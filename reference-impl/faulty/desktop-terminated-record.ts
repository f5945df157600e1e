import { withPolicy, withUseCase, type Alteration } from '../alter.ts';
import type { App } from '../application/app.ts';
import { legOf, put } from '../domain/centre.ts';
import type { Conversation } from '../domain/conversation.ts';
import { inWrapUp, type Leg } from '../domain/leg.ts';
import type { PastPart } from '../domain/policies/history.ts';
import type { FaultyTwin } from './twin.ts';

/** OK asks for a reason where `isAsked` says so. */
function asking(isAsked: (app: App, leg: Leg) => boolean): Alteration {
  return withUseCase('acknowledgeTermination', (original, app) => (move) => {
    const leg = legOf(app.store.centre, move.agentId, move.conversationId);
    if (!leg || !isAsked(app, leg)) {
      original(move);
      return;
    }
    const { autoWrapUp } = app.store.centre.settings;
    const start = { now: app.clock.now(), messagesRead: 0, autoWrapUp };
    const asked: Leg = { ...inWrapUp({ ...leg, phase: 'active' }, start), terminated: false };
    app.store.change((centre) => put(centre, 'legs', asked));
  });
}

/** Changes what the contact history knows of conversations, the oldest first. */
function withContactsOf(
  change: (conversations: readonly Conversation[]) => readonly Conversation[],
): Alteration {
  return withPolicy('contactHistory', (documented) => ({
    contacts(centre, open, now) {
      const known = change([...centre.conversations.values()]);
      const conversations = new Map(known.map((each) => [each.id, each]));
      return documented.contacts({ ...centre, conversations }, open, now);
    },
  }));
}

/** Changes what the history tells of a terminated conversation; `leg` is the agent's part in it. */
function tellingOf(change: (entry: PastPart, leg: Leg) => PastPart | undefined): Alteration {
  return withPolicy('history', (documented) => ({
    entries: (centre, agentId, now) =>
      documented.entries(centre, agentId, now).flatMap((entry) => {
        const isOver = centre.conversations.get(entry.conversationId)?.terminated === true;
        const leg = [...centre.legs.values()].find(
          (each) => each.conversationId === entry.conversationId && each.agentId === agentId,
        );
        return (isOver && leg ? change(entry, leg) : entry) ?? [];
      }),
  }));
}

/** Faults in what stays of a terminated interaction: no wrap-up, and a line in the history. */
export const terminatedRecordTwins: readonly FaultyTwin[] = [
  {
    id: 'ok-asks-where-wrap-up-is-automatic',
    clause: 'WA-AST-08',
    story: 'Where auto wrap-up is set up, OK leads to wrap-up, as End would.',
    alter: asking(({ store }) => store.centre.settings.autoWrapUp !== null),
  },
  {
    id: 'ok-asks-the-second-agent',
    clause: 'WA-AST-08',
    story: 'After OK the second agent of a conference has to wrap it up.',
    alter: asking((_app, { role }) => role === 'guest'),
  },
  {
    id: 'auto-wrap-up-takes-terminated-ones',
    clause: 'WA-AST-08',
    story: 'With auto wrap-up the terminated interaction gets the default reason in the history.',
    alter: withPolicy('history', (documented) => ({
      entries: (centre, agentId, now) =>
        documented.entries(centre, agentId, now).map((entry) => {
          const { autoWrapUp, wrapUpReasons } = centre.settings;
          if (!autoWrapUp || entry.reason !== 'N/A') return entry;
          return { ...entry, reason: wrapUpReasons.find((each) => each.default)?.name ?? null };
        }),
    })),
  },
  {
    id: 'history-shows-no-reason-at-all',
    clause: 'WA-AST-08',
    story: 'The history shows a terminated interaction without any reason.',
    alter: tellingOf((entry, leg) => (leg.terminated ? { ...entry, reason: null } : entry)),
  },
  {
    id: 'history-leaves-second-agents-out',
    clause: 'WA-AST-08',
    story: 'In the history of the second agent of a conference the terminated one is missing.',
    alter: tellingOf((entry, leg) => (leg.role === 'guest' ? undefined : entry)),
  },
  {
    id: 'termination-overwrites-the-reason',
    clause: 'WA-AST-08',
    story: 'Who had transferred and wrapped up a contact finds N/A for the reason they gave.',
    alter: tellingOf((entry) => ({ ...entry, reason: 'N/A' })),
  },
  {
    id: 'termination-ends-the-senders-wrap-up',
    clause: 'WA-AST-08',
    story: 'Who had transferred the contact loses the wrap-up that they still owe.',
    alter: withUseCase('terminate', (original, app) => (conversationId) => {
      const owing = [...app.store.centre.legs.values()].filter(
        (leg) => leg.conversationId === conversationId && leg.phase === 'wrap-up',
      );
      original(conversationId);
      const over = { phase: 'done', terminated: true } as const;
      app.store.change((centre) =>
        owing.reduce((sum, leg) => put(sum, 'legs', { ...leg, ...over }), centre),
      );
    }),
  },
  {
    id: 'terminated-contacts-listed',
    clause: 'WA-AST-09',
    story: 'The contact history lists terminated interactions among the others.',
    alter: withContactsOf((conversations) =>
      conversations.map((each) => ({ ...each, terminated: false })),
    ),
  },
  {
    id: 'termination-clears-the-contact-history',
    clause: 'WA-AST-09',
    story: 'What came before a terminated interaction is gone from the contact history with it.',
    alter: withContactsOf((conversations) => {
      const last = conversations.findLast(({ terminated }) => terminated);
      return conversations.filter(({ startedAt }) => startedAt >= (last?.startedAt ?? 0));
    }),
  },
];
