import { Given, Then, When } from '@cucumber/cucumber';
import { inConversation } from './support/at-the-desk.ts';
import { dialogIsOpen } from './support/matchers/dialog.ts';
import { historyShows } from './support/matchers/wrap-up.ts';
import { comesBack, takesNote } from './support/termination.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('the administrator has terminated the interaction with {customer}', terminates);
Given('{agent} has had an interaction with {customer} terminated', loses);
When('the administrator terminates the interaction with {customer}', terminates);
When('{agent} comes back to the terminated interaction with {customer}', returns);
Given('{agent} has chosen OK', agrees);
When('{agent} chooses OK', agrees);
Then('a dialog tells {agent} that the interaction was terminated', tells);

Then(
  "{agent}'s history shows the conversation with {customer} with N\\/A for a reason",
  function (this: World, agent: number, who: number) {
    return this.agent(agent).sees(historyShows(this.customer(who).name, ['N/A']));
  },
);

type World = DeskproofWorld;

function terminates(this: World, who: number): Promise<void> {
  return this.assembly.administration.terminateInteraction(this.customer(who).phone);
}

async function loses(this: World, agent: number, who: number): Promise<void> {
  await inConversation(this, agent, who);
  await terminates.call(this, who);
}

function returns(this: World, agent: number, who: number): Promise<void> {
  return comesBack(this, agent, who);
}

function agrees(this: World, agent: number): Promise<void> {
  return takesNote(this, agent);
}

function tells(this: World, agent: number): Promise<void> {
  return this.agent(agent).sees(dialogIsOpen('terminated'));
}
