import { withUseCase } from '../alter.ts';
import { offersTo } from '../domain/centre.ts';
import type { LawfulTwin } from './twin.ts';

/** Other ways to work, which the documentation forbids: each fails the clauses that it breaks, and no others. */
export const variantTwins: readonly LawfulTwin[] = [
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
