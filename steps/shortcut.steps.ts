import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';
import { isSignedOut } from './support/matchers/agent-state.ts';
import { composeHolds } from './support/matchers/compose.ts';
import { pressesShortcut, typesKeyByKey } from './support/shortcuts.ts';
import type { DeskproofWorld } from './support/world.ts';

/** `{keys}`: keys pressed together, as the documentation writes them. */
defineParameterType({
  name: 'keys',
  regexp: /Ctrl\+(?:Alt\+[ADEHILRWX]|Shift\+[48])/,
  transformer: (keys: string) => keys,
});

/** `{focusKeys}`: keys that only move the keyboard or what it is on. Without a screen there is nothing to move. */
defineParameterType({
  name: 'focusKeys',
  regexp: /Ctrl\+(?:Alt\+[NP]|Shift\+[79])/,
  transformer: (keys: string) => keys,
});

Given('{agent} has pressed {keys}', presses);
When('{agent} presses {keys}', presses);
When('{agent} tries {keys}', tries);
Given('{agent} has pressed {focusKeys}', pressesOnScreen);
When('{agent} presses {focusKeys}', pressesOnScreen);
When('{agent} types {string} key by key', types);
Then('the compose box of {agent} holds {string}', holds);
Then('{agent} is signed out', signedOut);
Then('{agent} is not signed out', notSignedOut);

type World = DeskproofWorld;

function presses(this: World, agent: number, keys: string): Promise<void> {
  return pressesShortcut(this, agent, keys);
}

async function pressesOnScreen(this: World, agent: number, keys: string): Promise<void> {
  await (await this.agent(agent).screen()).press(keys);
}

async function tries(this: World, agent: number, keys: string): Promise<void> {
  await this.agent(agent).tries({ verb: 'press', keys });
}

function types(this: World, agent: number, text: string): Promise<void> {
  return typesKeyByKey(this, agent, this.words(text));
}

function holds(this: World, agent: number, text: string): Promise<void> {
  return this.agent(agent).sees(composeHolds(this.words(text)));
}

function signedOut(this: World, agent: number): Promise<void> {
  return this.agent(agent).sees(isSignedOut(true));
}

function notSignedOut(this: World, agent: number): Promise<void> {
  return this.agent(agent).stillSees(isSignedOut(false));
}
