import { both, withAction, withPolicy, withUseCase, withView } from '../alter.ts';
import type { Outcome } from '../application/desk/action.ts';
import { offersTo } from '../domain/centre.ts';
import { afterEndVariants } from './variants-after-end.ts';
import { conferenceVariants } from './variants-conference.ts';
import { handOverVariants } from './variants-hand-over.ts';
import { maskingVariants } from './variants-masking.ts';
import type { LawfulTwin } from './twin.ts';

/** Other ways to work, which the documentation forbids: each fails the clauses that it breaks, and no others. */
export const variantTwins: readonly LawfulTwin[] = [
  ...handOverVariants,
  ...conferenceVariants,
  ...maskingVariants,
  ...afterEndVariants,
  {
    id: 'accepts-by-opening',
    allows: 'A request has no Accept button: whoever opens it has accepted it.',
    variants: { accept: 'opening' },
    alter: both(
      withAction((action, real, { app }) => {
        if (action.verb === 'accept') return refused('Open the request to accept it.');
        const isRequest = action.verb === 'open' && app.store.centre.offers.has(action.task);
        return real(isRequest ? { verb: 'accept', request: action.task } : action);
      }),
      withView((view) => ({
        ...view,
        requests: view.requests.map((request) => ({
          ...request,
          controls: request.controls.filter(({ name }) => name !== 'Accept'),
        })),
      })),
    ),
  },
  {
    id: 'accepts-automatically',
    allows: 'Whatever an agent would be offered is theirs at once: there is nothing to accept.',
    variants: { accept: 'automatic' },
    alter: withUseCase('offer', (original, app) => (conversationId, agentId, request) => {
      original(conversationId, agentId, request);
      const made = offersTo(app.store.centre, agentId).findLast(
        (offer) => offer.conversationId === conversationId,
      );
      if (made) app.use.accept(agentId, made.id);
    }),
  },
  {
    id: 'wraps-up-in-a-note',
    allows: 'After the end a reason is asked for, while no wrap-up state shows and no timer runs.',
    variants: { wrapUp: 'note' },
    alter: withView((view) => {
      const { conversation } = view;
      if (conversation?.wrapUpSeconds == null) return view;
      return { ...view, conversation: { ...conversation, state: 'Ended', wrapUpSeconds: null } };
    }),
  },
  {
    id: 'wraps-nothing-up',
    allows: 'Whoever ends or transfers a conversation is through with it: no reason is asked for.',
    variants: { wrapUp: 'none' },
    alter: withPolicy('wrapUp', () => ({ owedAfter: () => false })),
  },
];

function refused(reason: string): Outcome {
  return { outcome: 'refused', reason };
}
