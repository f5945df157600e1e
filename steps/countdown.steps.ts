import { Given, Then, When } from '@cucumber/cucumber';
import { cancellingIs, secondsLeftAre } from './support/matchers/wrap-up.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('the administrator has set auto wrap-up to {duration}', autoWrapUp);
Given('the administrator has set auto wrap-up to {duration} and allows extension', extensible);
Given('the administrator has switched auto wrap-up off', switchedOff);
Given('{agent} has cancelled the countdown', cancels);
When('{agent} cancels the countdown', cancels);
Given('{agent} has tried in vain to cancel the countdown', triesToCancel);

Then(
  '{agent} has {duration} left to choose a reason',
  function (this: DeskproofWorld, agent: number, ms: number) {
    return this.agent(agent).sees(secondsLeftAre(this.seconds(ms / 1000)));
  },
);

Then('no countdown runs in front of {agent}', function (this: DeskproofWorld, agent: number) {
  return this.agent(agent).stillSees(secondsLeftAre(null));
});

Then('{agent} cannot cancel the countdown', function (this: DeskproofWorld, agent: number) {
  return this.agent(agent).stillSees(cancellingIs(false));
});

function autoWrapUp(this: DeskproofWorld, ms: number): Promise<void> {
  return this.assembly.administration.setAutoWrapUp({ seconds: ms / 1000, extension: false });
}

function extensible(this: DeskproofWorld, ms: number): Promise<void> {
  return this.assembly.administration.setAutoWrapUp({ seconds: ms / 1000, extension: true });
}

function switchedOff(this: DeskproofWorld): Promise<void> {
  return this.assembly.administration.setAutoWrapUp(null);
}

function cancels(this: DeskproofWorld, agent: number): Promise<void> {
  return this.agent(agent).act({ verb: 'cancelAutoWrapUp' });
}

async function triesToCancel(this: DeskproofWorld, agent: number): Promise<void> {
  await this.agent(agent).tries({ verb: 'cancelAutoWrapUp' });
}
