import { Given, Then, When } from '@cucumber/cucumber';
import { controlVerbs as verbs, presses } from './support/at-the-desk.ts';
import {
  canChoose,
  cannotChoose,
  controlsInOrder,
  isInState,
} from './support/matchers/conversation.ts';
import { dialogIsOpen } from './support/matchers/dialog.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} has chosen {control}', chooses);
When('{agent} chooses {control}', chooses);
When('{agent} tries to choose {control}', tries);
Given('{agent} has chosen {control} and nothing more', choosesOnly);
When('{agent} chooses {control} and nothing more', choosesOnly);
Then('{agent} is asked to confirm', isAsked);
Given('the conversation in front of {agent} is in the state {string}', inState);
Then('{agent} can choose {control}', can);
Then('{agent} cannot choose {control}', cannot);
Then('{agent} sees Transfer, Conference and End in this order', inOrder);

function chooses(this: DeskproofWorld, agent: number, control: keyof typeof verbs): Promise<void> {
  return presses(this, agent, verbs[control]);
}

async function tries(
  this: DeskproofWorld,
  agent: number,
  control: keyof typeof verbs,
): Promise<void> {
  await this.agent(agent).tries({ verb: verbs[control] });
}

/** Without the confirmation that some desktops ask for (choice A23). */
async function choosesOnly(
  this: DeskproofWorld,
  agent: number,
  control: keyof typeof verbs,
): Promise<void> {
  await this.agent(agent).sees(canChoose(control));
  await this.agent(agent).act({ verb: verbs[control] });
}

function isAsked(this: DeskproofWorld, agent: number): Promise<void> {
  return this.agent(agent).sees(dialogIsOpen('confirm'));
}

function inState(this: DeskproofWorld, agent: number, label: string): Promise<void> {
  return this.agent(agent).sees(isInState(label));
}

function can(this: DeskproofWorld, agent: number, control: string): Promise<void> {
  return this.agent(agent).sees(canChoose(control));
}

function cannot(this: DeskproofWorld, agent: number, control: string): Promise<void> {
  return this.agent(agent).stillSees(cannotChoose(control));
}

function inOrder(this: DeskproofWorld, agent: number): Promise<void> {
  return this.agent(agent).sees(controlsInOrder(['Transfer', 'Conference', 'End']));
}
