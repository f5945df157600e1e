import { Given, Then } from '@cucumber/cucumber';
import { windowIs } from './support/matchers/service-window.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} has been told that the customer can be answered no more', isTold);
Then('{agent} is told that the customer can be answered no more', isTold);

Then(
  '{agent} is not told that the customer can be answered no more',
  function (this: DeskproofWorld, agent: number) {
    return this.agent(agent).stillSees(windowIs('open'));
  },
);

function isTold(this: DeskproofWorld, agent: number): Promise<void> {
  return this.agent(agent).sees(windowIs('closed'));
}
