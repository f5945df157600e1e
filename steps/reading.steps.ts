import { Given, Then, When } from '@cucumber/cucumber';
import { noTarget } from './support/matchers/screen.ts';
import { canPress } from './support/screen.ts';
import { hasInSight, pressesButton, scrollsBack } from './support/scrolling.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} has scrolled back to the beginning of the conversation', scrolls);
When('{agent} presses the button {string}', pressesIt);
Then('{agent} can press no button called {string}', pressesNone);
Then('{agent} has the message {string} in sight', sees);
Then('{agent} does not have the message {string} in sight', doesNotSee);

type World = DeskproofWorld;

function scrolls(this: World, agent: number): Promise<void> {
  return scrollsBack(this, agent);
}

function pressesIt(this: World, agent: number, name: string): Promise<void> {
  return pressesButton(this, agent, name);
}

function pressesNone(this: World, agent: number, name: string): Promise<void> {
  return canPress(this, agent, noTarget('button', name));
}

function sees(this: World, agent: number, text: string): Promise<void> {
  return hasInSight(this, agent, { text: this.words(text) });
}

function doesNotSee(this: World, agent: number, text: string): Promise<void> {
  return hasInSight(this, agent, { text: this.words(text), isSeen: false });
}
