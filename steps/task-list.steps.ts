import { Given, Then, When } from '@cucumber/cucumber';
import { opens } from './support/task-list.ts';
import { hasNoTask, hasTask, hasTaskOnce } from './support/matchers/tasks.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} has opened the conversation with {customer}', opening);
When('{agent} opens the conversation with {customer}', opening);

Then(
  'the conversation with {customer} is in the task list of {agent}',
  function (this: DeskproofWorld, who: number, agent: number) {
    return this.agent(agent).sees(hasTask(this.customer(who)));
  },
);

Then(
  'the conversation with {customer} is in the task list of {agent} once',
  function (this: DeskproofWorld, who: number, agent: number) {
    return this.agent(agent).sees(hasTaskOnce(this.customer(who)));
  },
);

Then(
  'the conversation with {customer} is no longer in the task list of {agent}',
  function (this: DeskproofWorld, who: number, agent: number) {
    return this.agent(agent).stillSees(hasNoTask(this.customer(who)));
  },
);

function opening(this: DeskproofWorld, agent: number, who: number): Promise<void> {
  return opens(this, agent, who);
}
