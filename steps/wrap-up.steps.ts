import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';
import { inConversation, presses } from './support/at-the-desk.ts';
import { selects, wrapsUp } from './support/dialogs.ts';
import { listsExactly, selectionIs } from './support/matchers/dialog.ts';
import { historyShows, selectionIsNot, wrapUpTimerShows } from './support/matchers/wrap-up.ts';
import { defaultReason, makesDefault, setsUpReasons, someReason } from './support/wrap-up.ts';
import type { DeskproofWorld } from './support/world.ts';

/** `{reasons}`: `"A"`, `"A" and "B"`, `"A", "B" and "C"`; the step gets the texts. */
defineParameterType({
  name: 'reasons',
  regexp: /"[^"]*"(?:, "[^"]*")*(?: and "[^"]*")?/,
  transformer: (phrase: string) => [...phrase.matchAll(/"([^"]*)"/gu)].map(([, name = '']) => name),
});

Given('the administrator has set up the wrap-up reasons {reasons}', setsUp);
Given('the administrator has set up {int} wrap-up reasons', setsUpMany);
Given('the administrator has made {string} the default reason', makes);
Given('the administrator has made another reason the default', makesAnother);
Given('{agent} has ended the conversation', ends);
When('{agent} ends the conversation', ends);
Given('{agent} has ended a conversation with {customer}', endsOne);
Given('{agent} has selected the reason {string}', selectsReason);
When('{agent} selects the reason {string}', selectsReason);
Given('{agent} has selected a reason', selectsSome);
When('{agent} selects a reason', selectsSome);
Given('{agent} has wrapped up', wraps);
When('{agent} wraps up', wraps);
Given('{agent} has ended the conversation and wrapped up', endsAndWraps);
Given('{agent} has wrapped up with the reason {string}', wrapsWith);
When('{agent} wraps up with the reason {string}', wrapsWith);
Then('{agent} can choose among exactly {reasons}', choosesAmong);

Then('{agent} can choose among {int} reasons', function (this: World, agent: number, many: number) {
  return this.agent(agent).sees(listsExactly(manyReasons(many).map((name) => this.words(name))));
});

Then('{agent} finds no reason in the list', function (this: World, agent: number) {
  return this.agent(agent).sees(listsExactly([]));
});

Then(
  'the reason {string} is selected in front of {agent}',
  function (this: World, reason: string, agent: number) {
    return this.agent(agent).sees(selectionIs(this.words(reason)));
  },
);

Then(
  'the reason {string} is not selected in front of {agent}',
  function (this: World, reason: string, agent: number) {
    return this.agent(agent).stillSees(selectionIsNot(this.words(reason)));
  },
);

Then(
  'the wrap-up timer in front of {agent} shows {duration}',
  function (this: World, agent: number, ms: number) {
    return this.agent(agent).sees(wrapUpTimerShows(this.seconds(ms / 1000)));
  },
);

Then(
  "{agent}'s history shows the conversation with {customer} with the reason {string}",
  function (this: World, agent: number, who: number, reason: string) {
    return this.agent(agent).sees(historyShows(this.customer(who).name, [this.words(reason)]));
  },
);

Then(
  "{agent}'s history shows the conversation with {customer} with the default reason",
  function (this: World, agent: number, who: number) {
    return this.agent(agent).sees(historyShows(this.customer(who).name, [defaultReason(this)]));
  },
);

Then(
  "{agent}'s history shows the conversation with {customer} with the default or the selected reason",
  function (this: World, agent: number, who: number) {
    const either = [defaultReason(this), someReason(this)];
    return this.agent(agent).sees(historyShows(this.customer(who).name, either));
  },
);

type World = DeskproofWorld;

function setsUp(this: World, names: readonly string[]): Promise<void> {
  return setsUpReasons(this, names);
}

function setsUpMany(this: World, many: number): Promise<void> {
  return setsUpReasons(this, manyReasons(many));
}

function manyReasons(many: number): readonly string[] {
  return Array.from({ length: many }, (_, at) => `Reason ${at + 1}`);
}

function makes(this: World, name: string): Promise<void> {
  return makesDefault(this, this.words(name));
}

function makesAnother(this: World): Promise<void> {
  return makesDefault(this, someReason(this));
}

async function endsOne(this: World, agent: number, who: number): Promise<void> {
  await inConversation(this, agent, who);
  await presses(this, agent, 'end');
}

function ends(this: World, agent: number): Promise<void> {
  return presses(this, agent, 'end');
}

function selectsReason(this: World, agent: number, reason: string): Promise<void> {
  return selects(this, agent, this.words(reason));
}

function selectsSome(this: World, agent: number): Promise<void> {
  return selects(this, agent, someReason(this));
}

function wraps(this: World, agent: number): Promise<void> {
  return wrapsUp(this, agent);
}

function wrapsWith(this: World, agent: number, reason: string): Promise<void> {
  return wrapsUp(this, agent, this.words(reason));
}

function choosesAmong(this: World, agent: number, names: readonly string[]): Promise<void> {
  return this.agent(agent).sees(listsExactly(names.map((name) => this.words(name))));
}

async function endsAndWraps(this: DeskproofWorld, agent: number): Promise<void> {
  await presses(this, agent, 'end');
  await wrapsUp(this, agent);
}
