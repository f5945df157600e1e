import type { Desk } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { own } from '../../support/matchers/own-work.ts';
import { isStranger, withStrangers, type Ours } from '../../support/matchers/strangers.ts';

/** Customers of this run. */
export type OwnCustomers = () => Ours['customers'];

/**
 * The same desk, on which only that is to be seen which may be this run's own: for whoever tidies up, so that no conversation is ended
 * that somebody else has with an agent. What does not tell whose it is may be.
 */
export function ownWorkAt(desk: Desk, customers: OwnCustomers): Desk {
  return { ...desk, view: async () => ownIn(await desk.view(), customers()) };
}

function ownIn(view: DeskView, customers: Ours['customers']): DeskView {
  const marked = withStrangers(view, { customers, agents: [], nonce: '' }, new Map());
  const { requests, tasks, conversation } = marked;
  return {
    ...marked,
    ...(requests && { requests: own(requests) }),
    ...(tasks && { tasks: own(tasks) }),
    // A dialog belongs to what is open.
    ...(conversation && isStranger(conversation) && { conversation: null, dialog: null }),
  };
}
