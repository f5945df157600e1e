import { withAction, withDesk, withPolicy, withUseCase } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { Desk } from '../application/desk/desk.ts';
import { get, offersOf, put, type Centre } from '../domain/centre.ts';
import { done, isInterrupted } from './asset-tools.ts';
import type { FaultyTwin } from './twin.ts';

/** Sends past all guards. */
function smuggle(app: App, desk: Desk, text: string): void {
  const id = desk.view().conversation?.id ?? '';
  const { customer } = get(app.store.centre, 'conversations', id);
  app.track(app.outbound.sendText(customer.waId, text));
}

const draftIn = (desk: Desk) => desk.view().conversation?.compose.text ?? '';

/** Faults in keeping agents from sending. */
export const assetSendingTwins: readonly FaultyTwin[] = [
  {
    id: 'enter-still-sends',
    clause: 'WA-AST-02',
    story: 'Once the asset is deleted, Send is blocked, but Enter still sends.',
    alter: withAction((action, real, { app, desk }) => {
      const byEnter = action.verb === 'send' && action.by === 'enter';
      if (!byEnter || !isInterrupted(desk)) return real(action);
      smuggle(app, desk, draftIn(desk));
      return done;
    }),
  },
  {
    id: 'draft-leaves-with-the-asset',
    clause: 'WA-AST-02',
    story: 'What the agent had typed is sent at the moment of the deletion.',
    alter: withDesk((desk, app) => {
      app.store.listen((event) => {
        const draft = event?.kind === 'interrupted' ? draftIn(desk) : '';
        if (draft !== '') smuggle(app, desk, draft);
      });
      return desk;
    }),
  },
  {
    id: 'conference-goes-on',
    clause: 'WA-AST-02',
    story: 'In a conference both agents can go on writing.',
    alter: withPolicy('asset', (documented) => ({
      mayWrite: (conversation) =>
        documented.mayWrite(conversation) || conversation.guests.length > 0,
    })),
  },
  {
    id: 'reload-lifts-the-block',
    clause: 'WA-AST-02',
    story: 'After a reload the agent can send again.',
    alter: withDesk((desk, app) => {
      let reloaded = false;
      let draft = '';
      return {
        ...desk,
        act(action) {
          reloaded ||= action.verb === 'reload';
          if (!reloaded || !isInterrupted(desk)) return desk.act(action);
          if (action.verb === 'send') smuggle(app, desk, draft);
          else if (action.verb === 'type') draft += action.text;
          else return desk.act(action);
          return done;
        },
      };
    }),
  },
  {
    id: 'waiting-requests-survive',
    clause: 'WA-AST-02',
    story: 'A request that waits when the asset is deleted can still be accepted and answered.',
    alter: withUseCase('deleteAsset', (original, app) => () => {
      const before = app.store.centre;
      original();
      app.store.change((after) => withUnowned(after, before));
    }),
  },
];

/** Conversations that nobody had yet are back as they were, with their requests. */
function withUnowned(after: Centre, before: Centre): Centre {
  return [...before.conversations.values()]
    .filter(({ phase, owner }) => phase === 'open' && owner === null)
    .reduce(
      (sum, each) =>
        offersOf(before, each.id).reduce(
          (rest, offer) => put(rest, 'offers', offer),
          put(sum, 'conversations', each),
        ),
      after,
    );
}
