import { both, withAction, withPolicy, withUseCase, withView } from '../alter.ts';
import { offersOf, put } from '../domain/centre.ts';
import { Refusal } from '../domain/refusal.ts';
import type { LawfulTwin } from './twin.ts';

const done = { outcome: 'done' } as const;

/** Other lawful ways of losing the asset. */
export const assetTwins: readonly LawfulTwin[] = [
  {
    id: 'typing-without-sending',
    allows:
      'The compose box of an interrupted conversation still takes text, and sending is refused.',
    alter: both(
      withView((view) => {
        const { conversation } = view;
        if (!conversation?.alert) return view;
        const compose = { ...conversation.compose, enabled: true };
        return { ...view, conversation: { ...conversation, compose } };
      }),
      withAction((action, real, { desk }) => {
        const isInterrupted = (desk.view().conversation?.alert ?? null) !== null;
        return isInterrupted && action.verb === 'type' ? done : real(action);
      }),
    ),
  },
  {
    id: 'hand-over-offered-in-vain',
    allows:
      'Transfer and Conference can be chosen in an interrupted conversation, to no avail (A25).',
    alter: withPolicy('asset', () => ({ maySendOn: () => true })),
  },
  {
    id: 'waiting-requests-refused',
    allows:
      'A request that waits when the asset is deleted stays in view, and accepting it is refused.',
    alter: both(
      withUseCase('deleteAsset', (original, app) => () => {
        const before = app.store.centre;
        original();
        app.store.change((after) =>
          [...before.conversations.values()]
            .filter(({ phase, owner }) => phase === 'open' && owner === null)
            .flatMap(({ id }) => offersOf(before, id))
            .reduce((sum, offer) => put(sum, 'offers', offer), after),
        );
      }),
      withUseCase('accept', (original, app) => (agentId, offerId) => {
        if (app.store.centre.asset === 'deleted') {
          throw new Refusal('This request is no longer available.');
        }
        original(agentId, offerId);
      }),
    ),
  },
];
