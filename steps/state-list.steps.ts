import { Given, Then, When } from '@cucumber/cucumber';
import { firstIdleReason } from './support/availability.ts';
import {
  canSignOut,
  explainsEngaged,
  idleInAll,
  isIdleFor,
  searchFinds,
  stateTimerShows,
} from './support/matchers/state-list.ts';
import {
  answersPrompt,
  sameReasonAs,
  searchedReason,
  searchesForReason,
} from './support/state-list.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} has searched the list of states for {string}', searches);
When('{agent} searches the list of states for {string}', searches);
Given('{agent} has chosen to go to Idle at the prompt', goesIdle);
When('{agent} chooses to go to Idle at the prompt', goesIdle);
Given('{agent} has chosen to go to Available at the prompt', comesBack);
When('{agent} chooses to go to Available at the prompt', comesBack);

When(
  '{agent} searches the list of states for the beginning of an idle reason',
  function (this: DeskproofWorld, agent: number) {
    return searchesForReason(this, agent);
  },
);

When('{agent} tries to sign out', async function (this: DeskproofWorld, agent: number) {
  await this.agent(agent).tries({ verb: 'signOut' });
});

Then(
  'the search in the list of states finds {string} for {agent}',
  function (this: DeskproofWorld, state: string, agent: number) {
    return this.agent(agent).sees(searchFinds(state, true));
  },
);

Then(
  'the search in the list of states finds that reason for {agent}',
  function (this: DeskproofWorld, agent: number) {
    return this.agent(agent).sees(searchFinds(searchedReason(this), true));
  },
);

Then(
  'the search in the list of states does not find {string} for {agent}',
  function (this: DeskproofWorld, state: string, agent: number) {
    return this.agent(agent).stillSees(searchFinds(state, false));
  },
);

Then(
  'the state timer of {agent} shows {int} second(s)',
  function (this: DeskproofWorld, agent: number, seconds: number) {
    return this.agent(agent).sees(stateTimerShows(this.seconds(seconds)));
  },
);

Then(
  '{agent} sees that they were idle for {int} seconds in all',
  function (this: DeskproofWorld, agent: number, seconds: number) {
    return this.agent(agent).sees(idleInAll(this.seconds(seconds)));
  },
);

Then(
  'the desktop explains to {agent} that they are in an interaction and Available',
  function (this: DeskproofWorld, agent: number) {
    return this.agent(agent).sees(explainsEngaged());
  },
);

Then('{agent} is free to sign out', function (this: DeskproofWorld, agent: number) {
  return this.agent(agent).sees(canSignOut(true));
});

Then('{agent} is not free to sign out', function (this: DeskproofWorld, agent: number) {
  return this.agent(agent).stillSees(canSignOut(false));
});

Then(
  '{agent} is idle for the reason that they chose',
  async function (this: DeskproofWorld, agent: number) {
    const reason = await firstIdleReason(this, agent);
    return this.agent(agent).sees(isIdleFor(reason));
  },
);

Then(
  '{agent} is idle for the same reason as {agent}',
  function (this: DeskproofWorld, agent: number, colleague: number) {
    return sameReasonAs(this, agent, colleague);
  },
);

function searches(this: DeskproofWorld, agent: number, text: string): Promise<void> {
  return this.agent(agent).act({ verb: 'searchStates', text });
}

function goesIdle(this: DeskproofWorld, agent: number): Promise<void> {
  return answersPrompt(this, agent, 'Idle');
}

function comesBack(this: DeskproofWorld, agent: number): Promise<void> {
  return answersPrompt(this, agent, 'Available');
}
