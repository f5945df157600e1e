import { Given, Then, When } from '@cucumber/cucumber';
import { opens } from './support/task-list.ts';
import { hasNoTask, hasTask, hasTaskOnce, showsUnread } from './support/matchers/tasks.ts';
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

Then(
  "{agent}'s task list shows {int} unread message(s) of {customer}",
  function (this: DeskproofWorld, agent: number, count: number, who: number) {
    return this.agent(agent).sees(showsUnread(this.customer(who), count));
  },
);

Then(
  "{agent}'s task list shows no unread messages of {customer}",
  function (this: DeskproofWorld, agent: number, who: number) {
    return this.agent(agent).stillSees(showsUnread(this.customer(who), 0));
  },
);

function opening(this: DeskproofWorld, agent: number, who: number): Promise<void> {
  return opens(this, agent, who);
}
