import { both, withAction, withPolicy, withUseCase, withView } from '../alter.ts';
import type { App } from '../application/app.ts';
import { get, put } from '../domain/centre.ts';
import { released } from '../domain/leg.ts';
import { done, isInterrupted } from './asset-tools.ts';
import { notebook } from './notebook.ts';
import type { FaultyTwin } from './twin.ts';

const rowsSeen = new WeakMap<App, Map<string, unknown>>();

function rowsOf<R>(app: App): Map<string, R> {
  const own = rowsSeen.get(app) ?? new Map<string, unknown>();
  rowsSeen.set(app, own);
  return own as Map<string, R>;
}

const closedPanes = notebook();

const patience = { minutes: 20 };

/** Faults in ending what was interrupted. */
export const assetEndTwins: readonly FaultyTwin[] = [
  {
    id: 'interrupted-conversation-goes-by-itself',
    clause: 'WA-AST-03',
    story: 'After twenty minutes an interrupted conversation disappears without having been ended.',
    alter: withUseCase('deleteAsset', (original, app) => () => {
      original();
      const legs = [...app.store.centre.legs.values()].filter(({ phase }) => phase === 'active');
      const goes = () => {
        const now = app.clock.now();
        app.store.change((centre) =>
          legs.reduce((sum, leg) => put(sum, 'legs', released(leg, now)), centre),
        );
      };
      app.clock.setTimeout(goes, patience.minutes * 60_000);
    }),
  },
  {
    id: 'end-conference-disabled',
    clause: 'WA-AST-03',
    story: 'In an interrupted conference End Conference is disabled.',
    alter: withPolicy('asset', () => ({
      mayEnd: ({ interrupted, guests }) => !interrupted || guests.length === 0,
    })),
  },
  {
    id: 'end-does-nothing',
    clause: 'WA-AST-03',
    story: 'End can be pressed in an interrupted conversation, and nothing happens.',
    alter: withAction((action, real, { desk }) =>
      action.verb === 'end' && isInterrupted(desk) ? done : real(action),
    ),
  },
  {
    id: 'end-only-closes-the-pane',
    clause: 'WA-AST-03',
    story:
      'End closes the pane of an interrupted conversation, which stays in the task list as it was.',
    alter: both(
      withAction((action, real, { desk, app }) => {
        if (action.verb === 'open') closedPanes(app).delete(action.task);
        if (action.verb !== 'end' || !isInterrupted(desk)) return real(action);
        closedPanes(app).add(desk.view().conversation?.id ?? '');
        return done;
      }),
      withView((view, app) =>
        closedPanes(app).has(view.conversation?.id ?? '') ? { ...view, conversation: null } : view,
      ),
    ),
  },
  {
    id: 'second-agent-left-behind',
    clause: 'WA-AST-03',
    story: 'The end of an interrupted conference leaves the second agent in it.',
    alter: withUseCase('end', (original, app) => (move, ending) => {
      const { interrupted, guests } = get(app.store.centre, 'conversations', move.conversationId);
      const theirs = [...app.store.centre.legs.values()].filter(
        ({ agentId, phase }) => guests.includes(agentId) && phase === 'active',
      );
      original(move, ending);
      if (!interrupted) return;
      app.store.change((centre) => theirs.reduce((sum, leg) => put(sum, 'legs', leg), centre));
    }),
  },
  {
    id: 'wrapped-up-rows-stay',
    clause: 'WA-AST-03',
    story: 'While the asset is deleted, what is wrapped up stays in the task list.',
    alter: withView((view, app) => {
      type Row = (typeof view.tasks)[number];
      const seen = rowsOf<Row>(app);
      for (const row of view.tasks) if (!row.canAccept) seen.set(row.id, row);
      if (app.store.centre.asset === 'active') return view;
      const gone = [...seen.values()].filter(({ id }) => view.tasks.every((row) => row.id !== id));
      return { ...view, tasks: [...view.tasks, ...gone] };
    }),
  },
  {
    id: 'interrupted-customers-shut-out',
    clause: 'WA-AST-03',
    story: 'A customer whose conversation was interrupted cannot start another one.',
    alter: withUseCase('receiveText', (original, app) => (inbound) => {
      const cut = [...app.store.centre.conversations.values()].some(
        ({ customer, interrupted }) => interrupted && customer.waId === inbound.customer.waId,
      );
      if (!cut) original(inbound);
    }),
  },
];
