import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';
import { focusIsIn, focusIsOn } from './support/matchers/screen.ts';
import { hasFocus } from './support/screen.ts';
import { cameRound, goesRound, sawEachStop } from './support/tour.ts';
import type { DeskproofWorld } from './support/world.ts';

/** `{title}`: a dialog by its title, as the agent reads it. */
defineParameterType({
  name: 'title',
  regexp: /Transfer Request|Conference Request|Wrap Up Reasons|Keyboard Shortcuts/,
  transformer: (title: string) => title,
});

Given('{agent} works by keyboard alone', worksByKeyboard);
Given('{agent} has asked for the shortcuts', asksForShortcuts);
When('{agent} asks for the shortcuts', asksForShortcuts);
When('{agent} presses Escape', pressesEscape);
When('{agent} goes round the desktop with the Tab key', goes);
Given('the focus of {agent} is in the {title} dialog', isIn);
Then('the focus of {agent} is not in the {title} dialog', isNotIn);
Then('the focus of {agent} is on the {control} button', isOnButton);
Then('the focus of {agent} is in the compose box', isInCompose);
Then('{agent} could see the focus at each stop', sawFocus);
Then('the focus of {agent} came back to where it began', returned);

type World = DeskproofWorld;

async function worksByKeyboard(this: World, agent: number): Promise<void> {
  await (await this.agent(agent).screen()).keyboardOnly();
}

async function asksForShortcuts(this: World, agent: number): Promise<void> {
  await (await this.agent(agent).screen()).press('Ctrl+Alt+F');
}

async function pressesEscape(this: World, agent: number): Promise<void> {
  await (await this.agent(agent).screen()).press('Escape');
}

function goes(this: World, agent: number): Promise<void> {
  return goesRound(this, agent);
}

function isIn(this: World, agent: number, title: string): Promise<void> {
  return hasFocus(this, agent, focusIsIn(title));
}

function isNotIn(this: World, agent: number, title: string): Promise<void> {
  return hasFocus(this, agent, focusIsIn(title, false));
}

function isOnButton(this: World, agent: number, control: string): Promise<void> {
  return hasFocus(this, agent, focusIsOn('button', control));
}

function isInCompose(this: World, agent: number): Promise<void> {
  return hasFocus(this, agent, focusIsOn('textbox'));
}

function sawFocus(this: World, agent: number): Promise<void> {
  return sawEachStop(this, agent);
}

function returned(this: World, agent: number): Promise<void> {
  return cameRound(this, agent);
}
