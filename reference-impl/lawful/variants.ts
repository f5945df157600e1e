import { both, withAction, withUseCase, withView } from '../alter.ts';
import type { Outcome } from '../application/desk/action.ts';
import { offersTo } from '../domain/centre.ts';
import type { LawfulTwin } from './twin.ts';

/** Other ways to work, which the documentation forbids: each fails the clauses that it breaks, and no others. */
export const variantTwins: readonly LawfulTwin[] = [
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
];

function refused(reason: string): Outcome {
  return { outcome: 'refused', reason };
}
