import type { Customer } from '../../ports/customer.ts';
import type { DeskView, RequestView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { listed, say, unless } from './finding.ts';
import { isWhatsApp, own } from './own-work.ts';
import { inRequest, requestOf } from './request-fields.ts';
import { unlessTaken, workOfOthers } from './strangers.ts';

/** WA-POP-08: these customers' requests and no others but of other channels, in this order from the top. */
export function showsInOrder(customers: readonly Customer[]): Matcher<DeskView> {
  return (view) => {
    const shown = own(observed(view.requests, 'contact requests'));
    const wanted = customers.map((each) => requestOf(view, each));
    const fits = wanted.length === shown.length && wanted.every((each, i) => each === shown[i]);
    const isMissing = wanted.includes(undefined);
    const finding = unless(
      fits,
      `from the top, the requests from ${listed(customers.map(({ name }) => name))}`,
      `those from ${listed(shown.map(({ customerName }) => customerName))}`,
    );
    return isMissing ? unlessTaken(finding, workOfOthers(view)) : finding;
  };
}

/** WA-POP-07: one control for so many requests and those of strangers, perhaps with those of other channels. Its words in any case: `Accept 3 requests`. */
export function acceptsAll(count: number): Matcher<DeskView> {
  return (view) => {
    const control = observed(view.acceptAll, 'what accepts all requests at once');
    const { requests = [] } = view;
    const ours = own(requests).length;
    const some = count + requests.filter(isWhatsApp).length - ours;
    const all = count + requests.length - ours;
    const words = new RegExp(`^accept (?:${some}|${all}) requests$`, 'iu');
    return unless(
      control !== null && control.enabled && words.test(control.name.trim()),
      `a control "Accept ${some} requests" that can be pressed`,
      control?.enabled === false ? `${say(control.name)}, disabled` : say(control?.name),
    );
  };
}

/** WA-POP-07: there is a control for all of them, whatever it says. */
export function canAcceptAll(): Matcher<DeskView> {
  return (view) => {
    const control = observed(view.acceptAll, 'what accepts all requests at once');
    return unless(control?.enabled === true, 'a control that accepts all', say(control?.name));
  };
}

/** WA-RONA-04. */
export function flashes(customer: Customer, does: boolean): Matcher<DeskView> {
  return inRequest(customer, (request: RequestView) =>
    unless(
      observed(request.flashing, 'whether a request flashes') === does,
      `a request from "${customer.name}" that ${does ? 'flashes' : 'does not flash'}`,
      does ? 'one that does not' : 'one that does',
    ),
  );
}
