import { Given, Then, When } from '@cucumber/cucumber';
import { nameOf } from './support/dialogs.ts';
import {
  listsInOrder,
  requestsListed,
  rowCanBeAccepted,
  rowFlashes,
  rowIsWhatsApp,
  rowNamesQueue,
  rowShowsSeconds,
} from './support/matchers/request-rows.ts';
import { acceptsInTaskList } from './support/requests.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} has accepted the request from {customer} in the task list', acceptsThere);
When('{agent} accepts the request from {customer} in the task list', acceptsThere);

Then(
  'from the top, the task list of {agent} shows {customers}',
  function (this: DeskproofWorld, agent: number, who: readonly number[]) {
    return this.agent(agent).sees(listsInOrder(who.map((each) => this.customer(each))));
  },
);

Then(
  '{int} requests wait in the task list of {agent}',
  function (this: DeskproofWorld, count: number, agent: number) {
    return this.agent(agent).sees(requestsListed(count));
  },
);

Then(
  'in the task list, the request from {customer} shows {agent} that it came through WhatsApp',
  function (this: DeskproofWorld, who: number, agent: number) {
    return this.agent(agent).sees(rowIsWhatsApp(this.customer(who)));
  },
);

Then(
  'in the task list, the request from {customer} shows {agent} the name of {queue}',
  function (this: DeskproofWorld, who: number, agent: number, index: number) {
    const queue = nameOf(this, { kind: 'queue', index });
    return this.agent(agent).sees(rowNamesQueue(this.customer(who), queue));
  },
);

Then(
  'in the task list, the request from {customer} shows {agent} {int} second(s)',
  function (this: DeskproofWorld, who: number, agent: number, seconds: number) {
    return this.agent(agent).sees(rowShowsSeconds(this.customer(who), this.seconds(seconds)));
  },
);

Then(
  'in the task list, the request from {customer} shows {agent} an Accept button',
  function (this: DeskproofWorld, who: number, agent: number) {
    return this.agent(agent).sees(rowCanBeAccepted(this.customer(who)));
  },
);

Then(
  'the request from {customer} flashes in the task list of {agent}',
  function (this: DeskproofWorld, who: number, agent: number) {
    return this.agent(agent).sees(rowFlashes(this.customer(who), true));
  },
);

Then(
  'the request from {customer} does not flash in the task list of {agent}',
  function (this: DeskproofWorld, who: number, agent: number) {
    return this.agent(agent).stillSees(rowFlashes(this.customer(who), false));
  },
);

function acceptsThere(this: DeskproofWorld, agent: number, who: number): Promise<void> {
  return acceptsInTaskList(this, agent, who);
}
