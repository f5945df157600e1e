import { withDesk, withPolicy, withUseCase } from '../alter.ts';
import { currentLegs, get, legOf } from '../domain/centre.ts';
import { terminatedLeavingTwins } from './desktop-terminated-leaving.ts';
import { terminatedRecordTwins } from './desktop-terminated-record.ts';
import { toldOf } from './desktop-terminated-tools.ts';
import type { FaultyTwin } from './twin.ts';

const patience = { minutes: 20 };

/** Faults in telling that an interaction was terminated. */
const tellingTwins: readonly FaultyTwin[] = [
  {
    id: 'terminated-unseen-goes-without-a-word',
    clause: 'WA-AST-07',
    story: 'A terminated interaction that is not in front of the agent disappears without a word.',
    alter: withDesk((desk, app, agentId) => {
      app.store.listen((event) => {
        if (event?.kind !== 'terminated') return;
        const { conversationId } = event;
        const leg = legOf(app.store.centre, agentId, conversationId);
        const isInFront = desk.view().conversation?.id === conversationId;
        if (leg?.phase === 'terminated' && !isInFront) app.use.acknowledgeTermination(leg);
      });
      return desk;
    }),
  },
  {
    id: 'termination-told-to-one-of-two',
    clause: 'WA-AST-07',
    story: 'Of the two agents in a conference only the one who started it is told.',
    alter: withPolicy('termination', (documented) => ({
      ends: (leg) => documented.ends(leg) && leg.role === 'owner',
    })),
  },
  {
    id: 'termination-hidden-by-transfer-request',
    clause: 'WA-AST-07',
    story:
      'An agent who has Transfer Request open is not told that the interaction was terminated.',
    alter: withDesk((desk) => {
      let before = desk.view().dialog;
      return {
        ...desk,
        view() {
          const view = desk.view();
          const isHidden =
            view.dialog?.kind === 'terminated' && before?.kind === 'transfer-request';
          if (!isHidden) before = view.dialog;
          return { ...view, dialog: before };
        },
      };
    }),
  },
  {
    id: 'termination-told-once',
    clause: 'WA-AST-07',
    story: 'After a reload the terminated interaction is still there, but the dialog is not.',
    alter: withDesk((desk) => {
      let isReloaded = false;
      return {
        ...desk,
        act(action) {
          isReloaded ||= action.verb === 'reload';
          return desk.act(action);
        },
        view() {
          const view = desk.view();
          return isReloaded && view.dialog?.kind === 'terminated'
            ? { ...view, dialog: null }
            : view;
        },
      };
    }),
  },
  {
    id: 'termination-dialog-goes-by-itself',
    clause: 'WA-AST-07',
    story: 'After twenty minutes the dialog and the interaction are gone without OK.',
    alter: withUseCase('terminate', (original, app) => (conversationId) => {
      original(conversationId);
      const goes = () => {
        for (const leg of toldOf(app, conversationId)) app.use.acknowledgeTermination(leg);
      };
      app.clock.setTimeout(goes, patience.minutes * 60_000);
    }),
  },
  {
    id: 'all-of-the-agents-interactions-terminated',
    clause: 'WA-AST-07',
    story: "With one interaction all others of the agent's are terminated and removed.",
    alter: withUseCase('terminate', (original, app) => (conversationId) => {
      const { owner } = get(app.store.centre, 'conversations', conversationId);
      original(conversationId);
      for (const leg of currentLegs(app.store.centre, owner ?? '')) {
        if (leg.phase !== 'active') continue;
        original(leg.conversationId);
        app.use.acknowledgeTermination(leg);
      }
    }),
  },
];

/** Faults in all that follows an administrator's end of an interaction. */
export const desktopTerminatedTwins: readonly FaultyTwin[] = [
  ...tellingTwins,
  ...terminatedLeavingTwins,
  ...terminatedRecordTwins,
];
