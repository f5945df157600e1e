import { Given, Then, When } from '@cucumber/cucumber';
import { accepts, inConversation, takesState } from './support/at-the-desk.ts';
import { prepares, requests, type Entry } from './support/dialogs.ts';
import { isInState } from './support/matchers/conversation.ts';
import { keepsOrWrapsUp } from './support/matchers/hand-over.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} has transferred the conversation to {entry}', transfers);
When('{agent} transfers the conversation to {entry}', transfers);
Given('{agent} has prepared a transfer to {entry}', preparesTransfer);
Given('{agent} has requested a conference with {entry}', confers);
When('{agent} requests a conference with {entry}', confers);
Given('{agent} has prepared a conference with {entry}', preparesConference);

Given(
  '{agent} and {agent} are in a conference with {customer}',
  async function (this: DeskproofWorld, owner: number, guest: number, customer: number) {
    await inConversation(this, owner, customer);
    await takesState(this, guest, 'Available');
    await requests(this, owner, { button: 'conference', to: { kind: 'agent', index: guest } });
    await accepts(this, guest, customer);
    await this.agent(owner).sees(isInState('Conference'));
  },
);

Then(
  '{agent} still has the conversation with {customer} or is asked for a wrap-up reason',
  function (this: DeskproofWorld, agent: number, customer: number) {
    return this.agent(agent).sees(keepsOrWrapsUp(this.customer(customer).name));
  },
);

function transfers(this: DeskproofWorld, agent: number, to: Entry): Promise<void> {
  return requests(this, agent, { button: 'transfer', to });
}

function preparesTransfer(this: DeskproofWorld, agent: number, to: Entry): Promise<void> {
  return prepares(this, agent, { button: 'transfer', to });
}

function confers(this: DeskproofWorld, agent: number, to: Entry): Promise<void> {
  return requests(this, agent, { button: 'conference', to });
}

function preparesConference(this: DeskproofWorld, agent: number, to: Entry): Promise<void> {
  return prepares(this, agent, { button: 'conference', to });
}
