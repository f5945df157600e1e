import { Then } from '@cucumber/cucumber';
import {
  centerHolds,
  centerIsOpen,
  isNotifiedLike,
  isNotifiedOf,
  othersShown,
  showsNotifications,
} from './support/matchers/notifications.ts';
import { isTopRight } from './support/matchers/place.ts';
import { isPlaced } from './support/screen.ts';
import type { DeskproofWorld } from './support/world.ts';

Then('{agent} is notified of {string}', notified);
Then('{agent} is not notified of {string}', notNotified);
Then('{agent} is notified of an alert', notifiedOfAlert);
Then('{agent} is notified of a request that was missed', notifiedOfMissing);
Then('no notification is shown to {agent}', showsNone);
Then('{int} notifications are shown to {agent}', showsSome);
Then('the notifications of {agent} are at the top right', areTopRight);
Then('the notification center of {agent} is open', isOpen);
Then('the notification center of {agent} holds {string}', holds);

type World = DeskproofWorld;

function notified(this: World, agent: number, text: string): Promise<void> {
  return this.agent(agent).sees(isNotifiedOf(this.words(text), true));
}

function notNotified(this: World, agent: number, text: string): Promise<void> {
  return this.agent(agent).stillSees(isNotifiedOf(this.words(text), false));
}

function notifiedOfAlert(this: World, agent: number): Promise<void> {
  const words = /asset|number|deleted|interrupt/iu;
  return this.agent(agent).sees(isNotifiedLike('an alert', words, before(this, agent)));
}

function notifiedOfMissing(this: World, agent: number): Promise<void> {
  const words = /miss|answer|respon|rona|idle|unavailable/iu;
  const what = 'a request that was missed';
  return this.agent(agent).sees(isNotifiedLike(what, words, before(this, agent)));
}

async function showsNone(this: World, agent: number): Promise<void> {
  const person = this.agent(agent);
  await person.stillSees(showsNotifications(0));
  this.remembered.set(beforeOf(agent), othersShown(await person.view()));
}

/** Others' notifications that were there when the scenario looked for none. */
function before({ remembered }: World, agent: number): ReadonlySet<string> {
  return (remembered.get(beforeOf(agent)) ?? new Set()) as ReadonlySet<string>;
}

function beforeOf(agent: number): string {
  return `others' notifications to agent ${agent}`;
}

function showsSome(this: World, count: number, agent: number): Promise<void> {
  return this.agent(agent).stillSees(showsNotifications(count));
}

function areTopRight(this: World, agent: number): Promise<void> {
  return isPlaced(this, agent, { name: 'notifications', where: isTopRight() });
}

function isOpen(this: World, agent: number): Promise<void> {
  return this.agent(agent).sees(centerIsOpen());
}

function holds(this: World, agent: number, text: string): Promise<void> {
  return this.agent(agent).sees(centerHolds(this.words(text)));
}
