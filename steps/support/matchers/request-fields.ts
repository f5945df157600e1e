import type { Customer } from '../../ports/customer.ts';
import type { DeskView, RequestView } from '../../ports/view.ts';
import { observed, type Finding, type Matcher } from '../problems.ts';
import { listed, same, sameSeconds, say, unless, type Seconds } from './finding.ts';
import { own } from './own-work.ts';
import { isNumber } from './phone-number.ts';
import { requestFrom, shownRequests } from './requests.ts';
import { unlessTaken, workOfOthers } from './strangers.ts';

/** The customer's request: by name, or by number where the name is wrong, or the only one there is. */
export function requestOf(view: DeskView, customer: Customer): RequestView | undefined {
  const all = own(observed(view.requests, 'contact requests'));
  const byPhone = all.find(({ customerPhone = '' }) => isNumber(customerPhone, customer.phone));
  return requestFrom(view, customer.name) ?? byPhone ?? (all.length === 1 ? all[0] : undefined);
}

/** Runs a matcher on the customer's request; without one, that is what is wrong. */
export function inRequest(customer: Customer, matcher: Matcher<RequestView>): Matcher<DeskView> {
  return (view) => {
    const request = requestOf(view, customer);
    if (request) return matcher(request);
    const expected = `a contact request from "${customer.name}"`;
    return unlessTaken({ expected, seen: shownRequests(view) }, workOfOthers(view));
  };
}

/** WA-POP-01. */
export function showsName(customer: Customer): Matcher<DeskView> {
  return inRequest(customer, ({ customerName }) =>
    same("the customer's name", customer.name, observed(customerName, 'the name on a request')),
  );
}

/** WA-POP-01: in whatever form, this number. */
export function showsPhone(customer: Customer): Matcher<DeskView> {
  return inRequest(customer, ({ customerPhone }) =>
    sameNumber(
      "the customer's number",
      customer.phone,
      observed(customerPhone, 'the phone number on a request'),
    ),
  );
}

/** WA-POP-01: the business's number, in whatever form. */
export function showsSource(customer: Customer, source: string): Matcher<DeskView> {
  return inRequest(customer, ({ sourceNumber }) =>
    sameNumber('the source number', source, observed(sourceNumber, 'the source number')),
  );
}

/** WA-POP-01. */
export function showsQueue(customer: Customer, queue: string): Matcher<DeskView> {
  return inRequest(customer, ({ queueName }) =>
    same("the queue's name", queue, observed(queueName, 'the queue on a request')),
  );
}

/** WA-POP-01. */
export function showsAccept(customer: Customer): Matcher<DeskView> {
  return inRequest(customer, (request) =>
    unless(
      controlsOf(request).some(({ name, enabled }) => name === 'Accept' && enabled),
      'an Accept button that can be pressed',
      `buttons ${listed(controlsOf(request).map(({ name }) => name))}`,
    ),
  );
}

/** WA-POP-02: whole seconds since this agent received it. */
export function timerShows(customer: Customer, seconds: Seconds): Matcher<DeskView> {
  return inRequest(customer, ({ elapsedSeconds }) =>
    sameSeconds('the timer', seconds, observed(elapsedSeconds, 'the timer of a request')),
  );
}

/** How many requests are shown in all, those of other channels aside. */
export function showsRequests(count: number): Matcher<DeskView> {
  return (view) => {
    const shown = observed(view.requests, 'contact requests');
    const names = own(shown).map((each) => each.customerName);
    const finding = unless(
      names.length === count,
      `${count} contact request(s)`,
      `${names.length}: ${listed(names)}`,
    );
    const { requestsTotal: total = 0 } = view;
    // They have come, and there is a place for one more.
    const isHidden = total - (shown.length - names.length) >= count && shown.length < count;
    const mayBeTheirs = names.length < count && !isHidden;
    return mayBeTheirs ? unlessTaken(finding, workOfOthers(view)) : finding;
  };
}

/** WA-CAP-01: how many requests wait in all, which may be more than are shown. */
export function requestsInAll(count: number): Matcher<DeskView> {
  return (view) => {
    const total = observed(view.requestsTotal, 'how many requests wait in all');
    const { requests = [] } = view;
    const others = requests.length - own(requests).length;
    const finding = same('the number of requests that wait', count, total - others);
    // Of those that are not shown only the task list can tell whose they are.
    const rows = own(view.tasks ?? []).filter(({ canAccept }) => canAccept === true);
    const isTold = total - others > count && (total === requests.length || rows.length > count);
    return isTold ? finding : unlessTaken(finding, workOfOthers(view));
  };
}

export function controlsOf(request: RequestView) {
  return observed(request.controls, 'the buttons of a request');
}

function sameNumber(what: string, expected: string, seen: string): Finding | undefined {
  const equal = isNumber(seen, expected);
  return unless(equal, `${what} is ${say(expected)}, in any form`, `${what} is ${say(seen)}`);
}

/** WA-POP-12: a collapsed request names the customer and hides the source number and the queue; an expanded one shows all three. */
export function isCollapsed(customer: Customer, isFolded: boolean): Matcher<DeskView> {
  return inRequest(customer, ({ customerName, sourceNumber, queueName }) => {
    const shown = [sourceNumber, queueName].filter((each) => each !== undefined);
    return unless(
      customerName !== undefined && shown.length === (isFolded ? 0 : 2),
      isFolded ? 'only the name on the request' : 'name, source number and queue on the request',
      listed([customerName, ...shown]),
    );
  });
}
