import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';
import { focusIsOn } from './support/matchers/screen.ts';
import { hasColumns, inOrderOf, listsKeys, type Column } from './support/matchers/shortcuts.ts';
import { hasFocus } from './support/screen.ts';
import { focusIsOnTask, looksFor, showsInList, sortsBy } from './support/shortcuts.ts';
import type { DeskproofWorld } from './support/world.ts';

/** `{column}`: a column of the list of shortcuts. */
defineParameterType({
  name: 'column',
  regexp: /Group|Action|Shortcut/,
  transformer: (name: string) => name as Column,
});

When('{agent} looks for {string} in the list of shortcuts', looks);
Given('{agent} has sorted the list of shortcuts by {column}', sorts);
When('{agent} sorts the list of shortcuts by {column}', sorts);
Then("{agent}'s list of shortcuts has the columns Group, Action and Shortcut", hasThree);
Then("{agent}'s list of shortcuts shows {keys}", shows);
Then("{agent}'s list of shortcuts does not show {keys}", showsNot);
Then("{agent}'s list of shortcuts is in the order of {column}", isSorted);
Then('the focus of {agent} is among the states', isAmongStates);
Then('the focus of {agent} is on the task of {customer}', isOnTask);

type World = DeskproofWorld;

function looks(this: World, agent: number, text: string): Promise<void> {
  return looksFor(this, agent, text);
}

function sorts(this: World, agent: number, column: Column): Promise<void> {
  return sortsBy(this, agent, column);
}

function hasThree(this: World, agent: number): Promise<void> {
  return showsInList(this, agent, hasColumns());
}

function shows(this: World, agent: number, keys: string): Promise<void> {
  return showsInList(this, agent, listsKeys(keys, true));
}

function showsNot(this: World, agent: number, keys: string): Promise<void> {
  return showsInList(this, agent, listsKeys(keys, false));
}

function isSorted(this: World, agent: number, column: Column): Promise<void> {
  return showsInList(this, agent, inOrderOf(column));
}

function isAmongStates(this: World, agent: number): Promise<void> {
  return hasFocus(this, agent, focusIsOn('searchbox', 'Search states'));
}

function isOnTask(this: World, agent: number, who: number): Promise<void> {
  return focusIsOnTask(this, agent, who);
}
