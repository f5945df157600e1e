import { Then } from '@cucumber/cucumber';
import { agentBubblesAreBlue, customerBubblesAreGray } from './support/matchers/bubbles.ts';
import { recordInitials } from './support/thread.ts';
import type { DeskproofWorld } from './support/world.ts';

Then(
  "every message of {customer} is in a gray bubble with the customer's initials",
  function (this: DeskproofWorld, who: number) {
    return this.agent(0).sees(customerBubblesAreGray(this.customer(who).name));
  },
);

Then('every message of the agent is in a solid blue bubble', function (this: DeskproofWorld) {
  return this.agent(0).sees(agentBubblesAreBlue());
});

Then(
  'it is recorded which initials stand for {customer}',
  function (this: DeskproofWorld, who: number) {
    return recordInitials(this, who);
  },
);
