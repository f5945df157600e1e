import { Given, Then, When } from '@cucumber/cucumber';
import { acceptsAll, flashes, showsInOrder } from './support/matchers/request-stack.ts';
import { acceptsAllAtOnce } from './support/requests.ts';
import { showsRequestsAtBottomRight } from './support/screen.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} has accepted all requests', acceptsThem);
When('{agent} accepts all requests', acceptsThem);

Then(
  'from the top, {agent} is shown the requests from {customers}',
  function (this: DeskproofWorld, agent: number, who: readonly number[]) {
    return this.agent(agent).sees(showsInOrder(who.map((each) => this.customer(each))));
  },
);

Then(
  '{agent} can accept all {int} requests at once',
  function (this: DeskproofWorld, agent: number, count: number) {
    return this.agent(agent).sees(acceptsAll(count));
  },
);

Then(
  'the request from {customer} flashes in front of {agent}',
  function (this: DeskproofWorld, who: number, agent: number) {
    return this.agent(agent).sees(flashes(this.customer(who), true));
  },
);

Then(
  'the request from {customer} does not flash in front of {agent}',
  function (this: DeskproofWorld, who: number, agent: number) {
    return this.agent(agent).stillSees(flashes(this.customer(who), false));
  },
);

Then(
  '{agent} is shown the contact requests at the bottom right',
  function (this: DeskproofWorld, agent: number) {
    return showsRequestsAtBottomRight(this, agent);
  },
);

function acceptsThem(this: DeskproofWorld, agent: number): Promise<void> {
  return acceptsAllAtOnce(this, agent);
}
