import { Given, Then, When } from '@cucumber/cucumber';
import { inConversation, presses } from './support/at-the-desk.ts';
import { wrapsUp } from './support/dialogs.ts';
import {
  historyIs,
  historyLists,
  wasAcceptedAt,
  wasConnectedFor,
} from './support/matchers/history.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} has finished a conversation with {customer}', finishes);
When('{agent} finishes a conversation with {customer}', finishes);
Then("{agent}'s history lists the conversation with {customer} once", listsOnce);
Then("{agent}'s history does not list the conversation with {customer}", listsNot);
Then("{agent}'s history lists {customers} and nobody else, in this order", listsInOrder);

Then(
  "{agent}'s history says that {customer} was connected for {duration}",
  function (this: World, agent: number, who: number, ms: number) {
    return this.agent(agent).sees(
      wasConnectedFor(this.customer(who).name, this.seconds(ms / 1000)),
    );
  },
);

Then(
  "{agent}'s history says that {customer} was accepted {duration} ago",
  function (this: World, agent: number, who: number, ms: number) {
    const moment = this.assembly.clock.now() - ms;
    return this.agent(agent).sees(wasAcceptedAt(this.customer(who).name, moment));
  },
);

type World = DeskproofWorld;

async function finishes(this: World, agent: number, who: number): Promise<void> {
  await inConversation(this, agent, who);
  await presses(this, agent, 'end');
  await wrapsUp(this, agent);
}

function listsOnce(this: World, agent: number, who: number): Promise<void> {
  return this.agent(agent).sees(historyLists(this.customer(who).name, 1));
}

function listsNot(this: World, agent: number, who: number): Promise<void> {
  return this.agent(agent).stillSees(historyLists(this.customer(who).name, 0));
}

function listsInOrder(this: World, agent: number, who: readonly number[]): Promise<void> {
  const wanted = who.map((each) => this.customer(each).name);
  const known = this.customers().map(({ name }) => name);
  return this.agent(agent).sees(historyIs(wanted, known));
}
