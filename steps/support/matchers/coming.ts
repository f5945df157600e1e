import type { Customer } from '../../ports/customer.ts';
import type { DeskView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import type { Coming } from '../variants.ts';
import { same, unless } from './finding.ts';
import { own } from './own-work.ts';
import { requestsInAll, showsRequests } from './request-fields.ts';
import { isNotOffered, isOffered } from './requests.ts';
import { unlessTaken, workOfOthers } from './strangers.ts';
import { hasTask, tasksOf } from './tasks.ts';

type Known = Pick<Customer, 'name' | 'phone'>;

/** WA-CH-01, WA-ST-01: the conversation has come to the agent, in the way in which the target lets it come. */
export function hasCome(coming: Coming, customer: Known): Matcher<DeskView> {
  const offered = isOffered(customer.name);
  const has = hasTask(customer);
  const given: Matcher<DeskView> = (view) => unlessTaken(has(view), workOfOthers(view));
  if (coming === 'request') return offered;
  if (coming === 'task') return given;
  return (view) => offered(view) && given(view);
}

/** It has not, or not once more where the agent has `most` conversations with this customer already. */
export function hasNotCome(coming: Coming, customer: Known, most: 0 | 1): Matcher<DeskView> {
  const offered = isNotOffered(customer.name);
  if (coming === 'request') return offered;
  const given = hasAtMost(most, customer);
  return (view) => (coming === 'task' ? given(view) : (offered(view) ?? given(view)));
}

function hasAtMost(most: number, customer: Known): Matcher<DeskView> {
  return (view) => {
    const count = tasksOf(view, customer).length;
    return unless(
      count <= most,
      `the conversation with "${customer.name}" ${most === 0 ? 'not' : 'once'} in the task list`,
      `it ${count} times`,
    );
  };
}

/** How many conversations have come that are shown: each waits, or is the agent's already. */
export function showsComing(coming: Coming, count: number): Matcher<DeskView> {
  return coming === 'task' ? hasTasks(count) : showsRequests(count);
}

/** One has come, as a request or as a task. */
export function onlyOneComes(coming: Coming): Matcher<DeskView> {
  const [asRequest, asTask] = [showsComing('request', 1), showsComing('task', 1)];
  if (coming !== 'either') return showsComing(coming, 1);
  return (view) => asRequest(view) && asTask(view);
}

/** WA-CAP-01: how many conversations have come in all. */
export function comingInAll(coming: Coming, count: number): Matcher<DeskView> {
  return coming === 'task' ? hasTasks(count) : requestsInAll(count);
}

function hasTasks(count: number): Matcher<DeskView> {
  return (view) => {
    const { length } = own(observed(view.tasks, 'the task list'));
    const finding = same('the number of conversations', count, length);
    return length < count ? unlessTaken(finding, workOfOthers(view)) : finding;
  };
}
