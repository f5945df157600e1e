import { withAction, withDesk } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { Leg } from '../domain/leg.ts';
import { done, type TransferRequest } from './transfer-dialog.ts';
import type { FaultyTwin } from './twin.ts';

/** The parts that other agents had in a conversation before this one. */
export function earlierLegs(app: App, conversationId: string, agentId: string): readonly Leg[] {
  return [...app.store.centre.legs.values()].filter(
    (leg) => leg.conversationId === conversationId && leg.agentId !== agentId,
  );
}

/** Faults in opening Transfer Request. */
export const transferOpeningTwins: readonly FaultyTwin[] = [
  {
    id: 'transfer-not-with-a-draft',
    clause: 'WA-TRF-01',
    story: 'Transfer opens nothing while a reply is half written.',
    alter: withAction((action, real, { desk }) => {
      const draft = desk.view().conversation?.compose.text ?? '';
      return action.verb === 'transfer' && draft !== '' ? done : real(action);
    }),
  },
  {
    id: 'transfer-not-after-cancel',
    clause: 'WA-TRF-01',
    story: 'Once Transfer Request was cancelled, Transfer opens nothing any more.',
    alter: withDesk((desk) => {
      let cancelled = false;
      return {
        ...desk,
        act(action) {
          if (action.verb === 'transfer' && cancelled) return done;
          const isUp = desk.view().dialog?.kind === 'transfer-request';
          cancelled ||= action.verb === 'cancel' && isUp;
          return desk.act(action);
        },
      };
    }),
  },
  {
    id: 'transfer-not-twice',
    clause: 'WA-TRF-01',
    story: 'In a conversation that came by transfer, Transfer opens nothing.',
    alter: withAction((action, real, { desk, app, agentId }) => {
      const id = desk.view().conversation?.id ?? '';
      const came = earlierLegs(app, id, agentId).length > 0;
      return action.verb === 'transfer' && came ? done : real(action);
    }),
  },
  {
    id: 'transfer-before-accepting',
    clause: 'WA-TRF-09',
    story: 'Transfer can be chosen for a request that the agent has not accepted.',
    alter: withDesk((desk) => {
      let shown = false;
      return {
        ...desk,
        view() {
          const view = desk.view();
          const request = view.requests[0];
          if (!shown || !request) return view;
          return { ...view, dialog: emptyRequest(request.id) };
        },
        act(action) {
          shown = action.verb === 'transfer' && desk.view().conversation === null;
          return shown ? done : desk.act(action);
        },
      };
    }),
  },
];

function emptyRequest(conversationId: string): TransferRequest {
  return {
    kind: 'transfer-request',
    conversationId,
    title: 'Transfer Request',
    destination: null,
    search: '',
    options: [],
    selected: null,
    canSubmit: false,
    canCancel: true,
    canRefresh: true,
    canCancelAutoWrapUp: false,
    secondsLeft: null,
  };
}
