import type { DeskView, RequestView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { listed, unless } from './finding.ts';
import { unlessTaken, workOfOthers } from './strangers.ts';

/** The contact request of a customer, by the name the platform gave; `undefined` when none is shown. */
export function requestFrom(view: DeskView, customerName: string): RequestView | undefined {
  return observed(view.requests, 'contact requests').find(
    (request) => observed(request.customerName, 'the customer name of a request') === customerName,
  );
}

/** Which requests are shown, in words. */
export function shownRequests(view: DeskView): string {
  const names = (view.requests ?? []).map((request) => request.customerName);
  return names.length === 0 ? 'no contact request' : `contact requests from ${listed(names)}`;
}

/** WA-CH-01, WA-ST-01: the agent is offered this customer's conversation. */
export function isOffered(customerName: string): Matcher<DeskView> {
  return (view) =>
    unlessTaken(
      unless(
        requestFrom(view, customerName) !== undefined,
        `a contact request from "${customerName}"`,
        shownRequests(view),
      ),
      workOfOthers(view),
    );
}

export function isNotOffered(customerName: string): Matcher<DeskView> {
  return (view) =>
    unless(
      requestFrom(view, customerName) === undefined,
      `no contact request from "${customerName}"`,
      shownRequests(view),
    );
}
