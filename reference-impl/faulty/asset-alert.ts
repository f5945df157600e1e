import { both, withDesk, withPolicy, withUseCase, withView } from '../alter.ts';
import { get } from '../domain/centre.ts';
import type { Conversation } from '../domain/conversation.ts';
import { documentedAsset } from '../domain/policies/asset.ts';
import { notebook } from './notebook.ts';
import type { FaultyTwin } from './twin.ts';

const deletions = notebook();
const alerted = notebook();

/** Notes that the asset was deleted, once and for all. */
const notingDeletion = withUseCase('deleteAsset', (original, app) => () => {
  deletions(app).add('deleted');
  original();
});

const alertAfter = { minutes: 5 };

/** Faults in telling agents that the asset is gone. */
export const assetAlertTwins: readonly FaultyTwin[] = [
  {
    id: 'alert-only-in-front',
    clause: 'WA-AST-01',
    story: 'Only the conversation that was in front of an agent shows the alert.',
    alter: withView((view, app) => {
      const { conversation } = view;
      if (!conversation?.alert) return view;
      const first = [...alerted(app)][0] ?? conversation.id;
      alerted(app).add(first);
      if (first === conversation.id) return view;
      return { ...view, conversation: { ...conversation, alert: null } };
    }),
  },
  {
    id: 'alert-not-for-the-second-agent',
    clause: 'WA-AST-01',
    story: 'In a conference only the agent who started it is alerted.',
    alter: withView((view, app, agentId) => {
      const { conversation } = view;
      if (!conversation) return view;
      const { guests } = get(app.store.centre, 'conversations', conversation.id);
      if (!guests.includes(agentId)) return view;
      return { ...view, conversation: { ...conversation, alert: null } };
    }),
  },
  {
    id: 'alert-goes-by-itself',
    clause: 'WA-AST-01',
    story: 'The alert goes away after five minutes.',
    alter: both(
      withView((view, app) => {
        const { conversation } = view;
        if (!conversation || !deletions(app).has('long ago')) return view;
        return { ...view, conversation: { ...conversation, alert: null } };
      }),
      withUseCase('deleteAsset', (original, app) => () => {
        original();
        app.clock.setTimeout(() => deletions(app).add('long ago'), alertAfter.minutes * 60_000);
      }),
    ),
  },
  {
    id: 'alert-gone-after-reload',
    clause: 'WA-AST-01',
    story: 'A desktop that is reloaded does not show the alert again.',
    alter: withDesk((desk) => {
      let reloaded = false;
      return {
        ...desk,
        view() {
          const view = desk.view();
          if (!reloaded || !view.conversation) return view;
          return { ...view, conversation: { ...view.conversation, alert: null } };
        },
        act(action) {
          reloaded ||= action.verb === 'reload';
          return desk.act(action);
        },
      };
    }),
  },
  {
    id: 'alert-outlives-the-deletion',
    clause: 'WA-AST-01',
    story: 'With the asset back, new conversations still show the alert.',
    alter: both(
      notingDeletion,
      withView((view, app) => {
        const { conversation } = view;
        if (!conversation || !deletions(app).has('deleted')) return view;
        const shown = { interrupted: true } as Conversation;
        return { ...view, conversation: { ...conversation, alert: documentedAsset.alert(shown) } };
      }),
    ),
  },
  {
    id: 'customer-still-comes-through',
    clause: 'WA-AST-01',
    story: 'What the customer writes after the deletion still arrives in the conversation.',
    alter: withPolicy('asset', () => ({ receives: () => true })),
  },
];
