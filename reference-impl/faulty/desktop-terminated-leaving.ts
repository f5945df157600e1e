import { both, withAction, withDesk, withPolicy, withUseCase, withView } from '../alter.ts';
import { get, offersOf, put } from '../domain/centre.ts';
import { notebook } from './notebook.ts';
import { toldOf } from './desktop-terminated-tools.ts';
import type { FaultyTwin } from './twin.ts';

const closedPanes = notebook();

/** Faults in what is left of a terminated interaction. */
export const terminatedLeavingTwins: readonly FaultyTwin[] = [
  {
    id: 'ok-only-closes-the-pane',
    clause: 'WA-AST-07',
    story: 'OK closes the dialog and the pane; in the task list the interaction stays.',
    alter: both(
      withAction((action, real, { desk, app }) => {
        const { dialog } = desk.view();
        if (action.verb !== 'confirm' || dialog?.kind !== 'terminated') return real(action);
        closedPanes(app).add(dialog.conversationId);
        return { outcome: 'done' };
      }),
      withView((view, app) =>
        closedPanes(app).has(view.conversation?.id ?? '')
          ? { ...view, conversation: null, dialog: null }
          : view,
      ),
    ),
  },
  {
    id: 'one-ok-for-the-whole-conference',
    clause: 'WA-AST-07',
    story: 'In a conference the OK of one agent takes the dialog from the other one as well.',
    alter: withUseCase('acknowledgeTermination', (original, app) => (move) => {
      const others = toldOf(app, move.conversationId);
      for (const leg of others) original(leg);
    }),
  },
  {
    id: 'draft-leaves-with-the-interaction',
    clause: 'WA-AST-07',
    story: 'What the agent had typed is sent at the moment of the termination.',
    alter: withDesk((desk, app) => {
      app.store.listen((event) => {
        const pane = event?.kind === 'terminated' ? desk.view().conversation : null;
        if (!pane?.compose.text) return;
        const { customer } = get(app.store.centre, 'conversations', pane.id);
        app.track(app.outbound.sendText(customer.waId, pane.compose.text));
      });
      return desk;
    }),
  },
  {
    id: 'conference-request-outlives-termination',
    clause: 'WA-AST-07',
    story: 'A colleague who was asked to join goes on being asked after the termination.',
    alter: withUseCase('terminate', (original, app) => (conversationId) => {
      const asked = offersOf(app.store.centre, conversationId);
      original(conversationId);
      app.store.change((centre) => asked.reduce((sum, offer) => put(sum, 'offers', offer), centre));
    }),
  },
  {
    id: 'terminated-interaction-keeps-its-place',
    clause: 'WA-AST-07',
    story: 'A terminated interaction goes on counting against what the agent can have at a time.',
    alter: withPolicy('routing', (documented) => ({
      hasRoom(centre, agent) {
        const own = [...centre.legs.values()].filter((leg) => leg.agentId === agent.id);
        const taken = own.filter(({ phase, terminated }) => phase === 'done' && terminated).length;
        return documented.hasRoom(centre, { ...agent, capacity: agent.capacity - taken });
      },
    })),
  },
  {
    id: 'terminated-customers-shut-out',
    clause: 'WA-AST-07',
    story: 'A customer whose interaction was terminated cannot start another one.',
    alter: withUseCase('receiveText', (original, app) => (inbound) => {
      const isShutOut = [...app.store.centre.conversations.values()].some(
        ({ customer, terminated }) => terminated && customer.waId === inbound.customer.waId,
      );
      if (!isShutOut) original(inbound);
    }),
  },
];
