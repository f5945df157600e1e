import type { Customer } from '../../ports/customer.ts';
import type { DeskView, TaskView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { listed, same, sameSeconds, say, unless, type Seconds } from './finding.ts';
import { own } from './own-work.ts';
import { unlessTaken, workOfOthers } from './strangers.ts';
import { isAbout } from './tasks.ts';

function rowsOf(view: DeskView): readonly TaskView[] {
  return observed(view.tasks, 'the task list');
}

/** A row that waits to be accepted. */
function isRequest(task: TaskView): boolean {
  return observed(task.canAccept, 'whether a task can be accepted');
}

/** The row of a customer's request, accepted ones left out. */
export function requestRow(view: DeskView, customer: Customer): TaskView | undefined {
  return own(rowsOf(view)).find((task) => isAbout(task, customer) && isRequest(task));
}

/** WA-POP-09: one row for each of these customers and no others but of other channels, in this order from the top. */
export function listsInOrder(customers: readonly Customer[]): Matcher<DeskView> {
  return (view) => {
    const rows = own(rowsOf(view));
    const fits =
      rows.length === customers.length &&
      customers.every((each, i) => rows[i] !== undefined && isAbout(rows[i], each));
    const isMissing = customers.some((who) => !rows.some((row) => isAbout(row, who)));
    const finding = unless(
      fits,
      `from the top, tasks of ${listed(customers.map(({ name, phone }) => `${name} (${phone})`))}`,
      `those of ${listed(rows.map(({ title }) => title))}`,
    );
    return isMissing ? unlessTaken(finding, workOfOthers(view)) : finding;
  };
}

/** WA-POP-13: so many rows wait to be accepted. */
export function requestsListed(count: number): Matcher<DeskView> {
  return (view) => {
    const titles = own(rowsOf(view))
      .filter(isRequest)
      .map(({ title }) => title);
    const finding = unless(
      titles.length === count,
      `${count} requests in the task list`,
      `${titles.length}: ${listed(titles)}`,
    );
    return titles.length < count ? unlessTaken(finding, workOfOthers(view)) : finding;
  };
}

/** Runs a matcher on the row of the customer's request; without one, that is what is wrong. */
function inRow(customer: Customer, matcher: Matcher<TaskView>): Matcher<DeskView> {
  return (view) => {
    const row = requestRow(view, customer);
    if (row) return matcher(row);
    const finding = {
      expected: `a request from "${customer.name}" in the task list, with an Accept button`,
      seen: `a task list of ${listed(rowsOf(view).map(({ title }) => title))}`,
    };
    return unlessTaken(finding, workOfOthers(view));
  };
}

/** WA-POP-10. */
export function rowCanBeAccepted(customer: Customer): Matcher<DeskView> {
  return inRow(customer, () => undefined);
}

/** WA-POP-10: by whatever sign, WhatsApp. */
export function rowIsWhatsApp(customer: Customer): Matcher<DeskView> {
  return inRow(customer, ({ channel }) => {
    const shown = observed(channel, 'the channel of a task');
    return unless(shown.toLowerCase().includes('whatsapp'), 'the channel WhatsApp', say(shown));
  });
}

/** WA-POP-10. */
export function rowNamesQueue(customer: Customer, queue: string): Matcher<DeskView> {
  return inRow(customer, ({ queueName }) =>
    same('the queue', queue, observed(queueName, 'the queue of a task')),
  );
}

/** WA-POP-10: whole seconds since this agent was offered it. */
export function rowShowsSeconds(customer: Customer, seconds: Seconds): Matcher<DeskView> {
  return inRow(customer, ({ elapsedSeconds }) =>
    sameSeconds('the timer', seconds, observed(elapsedSeconds, 'the timer of a task')),
  );
}

/** WA-RONA-04. */
export function rowFlashes(customer: Customer, does: boolean): Matcher<DeskView> {
  return inRow(customer, ({ flashing }) =>
    unless(
      observed(flashing, 'whether a task flashes') === does,
      `a task of "${customer.name}" that ${does ? 'flashes' : 'does not flash'}`,
      does ? 'one that does not' : 'one that does',
    ),
  );
}
