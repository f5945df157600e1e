import { Given, Then, When } from '@cucumber/cucumber';
import { showsAlert } from './support/matchers/asset.ts';
import { canChoose } from './support/matchers/conversation.ts';
import { dialogIsOpen } from './support/matchers/dialog.ts';
import { endsInterrupted, findsOver, triesToTakeUp } from './support/asset.ts';
import { recordWhether } from './support/recorded.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('the administrator has deleted the asset', deletes);
When('the administrator deletes the asset', deletes);
Given('the administrator has restored the asset', restores);
When('the administrator restores the asset', restores);
Given('{agent} has ended the interrupted conversation', ends);
When('{agent} tries to accept the request and to answer {string}', takesUp);

Then('an alert is shown in front of {agent}', function (this: World, agent: number) {
  return this.agent(agent).sees(showsAlert(true));
});

Then('no alert is shown in front of {agent}', function (this: World, agent: number) {
  return this.agent(agent).stillSees(showsAlert(false));
});

Then(
  'the conversation with {customer} is over for {agent}',
  function (this: World, who: number, agent: number) {
    return findsOver(this.agent(agent), this.customer(who));
  },
);

Then(
  'it is recorded whether {agent} can choose {control}',
  function (this: World, agent: number, control: string) {
    const matcher = canChoose(control);
    return recordWhether(this, `whether ${control} can be chosen`, { agent, matcher });
  },
);

Then(
  'it is recorded whether the {dialog} dialog is open in front of {agent}',
  function (this: World, dialog: string, agent: number) {
    const matcher = dialogIsOpen(dialog);
    return recordWhether(this, `whether the ${dialog} dialog is open`, { agent, matcher });
  },
);

type World = DeskproofWorld;

function deletes(this: World): Promise<void> {
  return this.assembly.administration.deleteAsset();
}

function restores(this: World): Promise<void> {
  return this.assembly.administration.restoreAsset();
}

function takesUp(this: World, agent: number, text: string): Promise<void> {
  return triesToTakeUp(this, agent, this.words(text));
}

function ends(this: World, agent: number): Promise<void> {
  return endsInterrupted(this, agent);
}
