import { Given, Then, When } from '@cucumber/cucumber';
import { ifAtAll, triesToSendOne } from './support/absence.ts';
import { showsNoContactHistory } from './support/matchers/contact-history.ts';
import { noFileOpens } from './support/matchers/attachments.ts';
import { countsNothingDown } from './support/matchers/wrap-up.ts';
import type { FileChoice } from './support/files.ts';
import { controlVerbs } from './support/at-the-desk.ts';
import { getsFiles } from './support/received-files.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('the administrator has switched masking on, if there is such a thing', masks);
Given('the administrator has set auto wrap-up to {duration}, if there is such a thing', setsAuto);
When('{agent} tries to choose {control}, if there is such a thing', triesControl);
When('{agent} tries to send {file}, if there is such a thing', triesFile);
Then('no countdown is shown to {agent}', noCountdown);
Then('no earlier contact stands beside the conversation in front of {agent}', noEarlierContact);
Then('{agent} can open no file that came', opensNone);
Then('{customer} receives no file', receivesNone);

type World = DeskproofWorld;

function masks(this: World): Promise<void> {
  return ifAtAll(() => this.assembly.administration.setMasking(true));
}

function setsAuto(this: World, ms: number): Promise<void> {
  const setting = { seconds: ms / 1000, extension: false };
  return ifAtAll(() => this.assembly.administration.setAutoWrapUp(setting));
}

function triesControl(
  this: World,
  agent: number,
  control: keyof typeof controlVerbs,
): Promise<void> {
  return ifAtAll(() => this.agent(agent).tries({ verb: controlVerbs[control] }));
}

function triesFile(this: World, agent: number, file: FileChoice): Promise<void> {
  return ifAtAll(() => triesToSendOne(this, agent, file));
}

function noCountdown(this: World, agent: number): Promise<void> {
  return this.agent(agent).stillSees(countsNothingDown());
}

function noEarlierContact(this: World, agent: number): Promise<void> {
  return this.agent(agent).stillSees(showsNoContactHistory());
}

function opensNone(this: World, agent: number): Promise<void> {
  return this.agent(agent).stillSees(noFileOpens('customer'));
}

function receivesNone(this: World, who: number): Promise<void> {
  return getsFiles(this, who, []);
}
