import { Given, Then, When } from '@cucumber/cucumber';
import {
  nameOf,
  opens,
  selects,
  submits,
  type Entry,
  type RequestDialog,
} from './support/dialogs.ts';
import {
  dialogIsNotOpen,
  dialogIsOpen,
  dialogLets,
  doesNotList,
  doesNotListAs,
  doesNotSelect,
  inDialog,
  lists,
  listsAs,
  listsNothing,
  submitIs,
} from './support/matchers/dialog.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} has opened {dialog} for {destination}', opensFor);
Then('the {dialog} dialog is open in front of {agent}', isOpen);
Then('no {dialog} dialog is open in front of {agent}', isNotOpen);
Given('{agent} has chosen {destination} as the destination', destines);
When('{agent} chooses {destination} as the destination', destines);
Given('{agent} has searched the list for {string}', searches);
When('{agent} searches the list for {string}', searches);
When('{agent} clears the search', clears);
Given('{agent} has selected {entry} in the list', selectsEntry);
When('{agent} selects {entry} in the list', selectsEntry);
Given('{agent} has refreshed the list', refreshes);
When('{agent} refreshes the list', refreshes);
Given('{agent} has cancelled the dialog', cancels);
When('{agent} cancels the dialog', cancels);
When('{agent} submits the dialog', submitsIt);
When('{agent} tries to submit the dialog', tries);
Then("{agent}'s list shows {entry}", shows);
Then("{agent}'s list does not show {entry}", doesNotShow);
Then("{agent}'s list shows {entry} as {string}", showsAs);
Then("{agent}'s list does not show {entry} as {string}", doesNotShowAs);
Then("{agent}'s list is empty", isEmpty);
Then('{entry} is not selected in front of {agent}', isNotSelected);
Then('{agent} can submit the dialog', canSubmit);
Then('{agent} cannot submit the dialog', cannotSubmit);

function opensFor(
  this: DeskproofWorld,
  agent: number,
  kind: RequestDialog,
  destination: Entry['kind'],
): Promise<void> {
  return opens(this, agent, { kind, destination });
}

function isOpen(this: DeskproofWorld, kind: string, agent: number): Promise<void> {
  return this.agent(agent).sees(dialogIsOpen(kind));
}

function isNotOpen(this: DeskproofWorld, kind: string, agent: number): Promise<void> {
  return this.agent(agent).stillSees(dialogIsNotOpen(kind));
}

async function destines(this: DeskproofWorld, agent: number, to: 'queue' | 'agent'): Promise<void> {
  await this.agent(agent).sees(inDialog(() => undefined));
  await this.agent(agent).act({ verb: 'choose', destination: to });
}

async function searches(this: DeskproofWorld, agent: number, text: string): Promise<void> {
  await this.agent(agent).sees(inDialog(() => undefined));
  await this.agent(agent).act({ verb: 'search', text });
}

function clears(this: DeskproofWorld, agent: number): Promise<void> {
  return searches.call(this, agent, '');
}

function selectsEntry(this: DeskproofWorld, agent: number, entry: Entry): Promise<void> {
  return selects(this, agent, nameOf(this, entry));
}

async function refreshes(this: DeskproofWorld, agent: number): Promise<void> {
  await this.agent(agent).sees(dialogLets('canRefresh'));
  await this.agent(agent).act({ verb: 'refresh' });
}

async function cancels(this: DeskproofWorld, agent: number): Promise<void> {
  await this.agent(agent).sees(dialogLets('canCancel'));
  await this.agent(agent).act({ verb: 'cancel' });
}

function submitsIt(this: DeskproofWorld, agent: number): Promise<void> {
  return submits(this, agent);
}

async function tries(this: DeskproofWorld, agent: number): Promise<void> {
  await this.agent(agent).tries({ verb: 'submit' });
}

function shows(this: DeskproofWorld, agent: number, entry: Entry): Promise<void> {
  return this.agent(agent).sees(lists(nameOf(this, entry)));
}

function doesNotShow(this: DeskproofWorld, agent: number, entry: Entry): Promise<void> {
  return this.agent(agent).stillSees(doesNotList(nameOf(this, entry)));
}

function showsAs(this: DeskproofWorld, agent: number, entry: Entry, state: string): Promise<void> {
  return this.agent(agent).sees(listsAs(nameOf(this, entry), state));
}

function doesNotShowAs(
  this: DeskproofWorld,
  agent: number,
  entry: Entry,
  state: string,
): Promise<void> {
  return this.agent(agent).stillSees(doesNotListAs(nameOf(this, entry), state));
}

function isEmpty(this: DeskproofWorld, agent: number): Promise<void> {
  return this.agent(agent).stillSees(listsNothing());
}

function isNotSelected(this: DeskproofWorld, entry: Entry, agent: number): Promise<void> {
  return this.agent(agent).stillSees(doesNotSelect(nameOf(this, entry)));
}

function canSubmit(this: DeskproofWorld, agent: number): Promise<void> {
  return this.agent(agent).sees(submitIs(true));
}

function cannotSubmit(this: DeskproofWorld, agent: number): Promise<void> {
  return this.agent(agent).stillSees(submitIs(false));
}
