import type { Customer } from '../../ports/customer.ts';
import type { DeskView, TaskView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { listed, same, unless } from './finding.ts';
import { isNumber } from './phone-number.ts';

type Known = Pick<Customer, 'name' | 'phone'>;

/** The row of a customer's conversation; a request that waits to be accepted is none. */
export function taskOf(view: DeskView, customer: Known): TaskView | undefined {
  return tasksOf(view, customer)[0];
}

/** All rows of a customer. */
export function tasksOf(view: DeskView, customer: Known): readonly TaskView[] {
  return observed(view.tasks, 'the task list').filter(
    (task) => task.canAccept !== true && isAbout(task, customer),
  );
}

/** A row names the customer or the number (WA-POP-10), in whatever form, or masked up to its last four digits. */
export function isAbout(task: TaskView, { name, phone }: Known): boolean {
  const title = observed(task.title, 'the title of a task');
  const digits = title.replaceAll(/\D/gu, '');
  const isEnd = digits.length >= 4 && phone.replaceAll(/\D/gu, '').endsWith(digits);
  return title.includes(name) || isEnd || isNumber(title, phone);
}

function shownTasks(view: DeskView): string {
  return `a task list of ${listed((view.tasks ?? []).map((task) => task.title))}`;
}

/** WA-WRP-05: the agent still has this conversation, in whatever state. */
export function hasTask(customer: Known): Matcher<DeskView> {
  return (view) =>
    unless(
      taskOf(view, customer) !== undefined,
      `the conversation with "${customer.name}" in the task list`,
      shownTasks(view),
    );
}

/** WA-RONA-01: the conversation is there, and not twice. */
export function hasTaskOnce(customer: Known): Matcher<DeskView> {
  return (view) => {
    const count = tasksOf(view, customer).length;
    return unless(
      count === 1,
      `the conversation with "${customer.name}" once in the task list`,
      `it ${count} times, in ${shownTasks(view)}`,
    );
  };
}

export function hasNoTask(customer: Known): Matcher<DeskView> {
  return (view) =>
    unless(
      taskOf(view, customer) === undefined,
      `no conversation with "${customer.name}" in the task list`,
      shownTasks(view),
    );
}

/** WA-PANE-08: how many of the customer's messages the row says are unread. */
export function showsUnread(customer: Known, count: number): Matcher<DeskView> {
  return (view) => {
    const row = taskOf(view, customer);
    if (!row) return hasTask(customer)(view);
    return same(
      `the number of unread messages of "${customer.name}"`,
      count,
      observed(row.unread, 'how many messages are unread'),
    );
  };
}
