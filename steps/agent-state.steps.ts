import { Given, Then, When } from '@cucumber/cucumber';
import { takesState } from './support/at-the-desk.ts';
import { goesIdleForReason, misses } from './support/availability.ts';
import {
  idleWithReason,
  menuHas,
  promptsNothing,
  promptsWaysOut,
  stateBegins,
  stateIs,
} from './support/matchers/agent-state.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} is available', isAvailable);
Given('{agent} is idle', isIdle);
Given('{agent} has signed in', signsIn);
When('{agent} signs in', signsIn);
Given('{agent} has signed out', signsOut);
When('{agent} signs out', signsOut);
Given('{agent} has signed out after being available', signsOutAgain);
Given('{agent} has gone to {string}', goesTo);
When('{agent} goes to {string}', goesTo);
Given('{agent} has gone idle for a reason', goesIdle);
When('{agent} goes idle for a reason', goesIdle);
Given('{agent} has missed a/the request from {customer}', missesRequest);

Then(
  '{agent} is in the state {string}',
  function (this: DeskproofWorld, agent: number, state: string) {
    return this.agent(agent).sees(stateIs(state));
  },
);

Then(
  'the state of {agent} begins with {string}',
  function (this: DeskproofWorld, agent: number, start: string) {
    return this.agent(agent).sees(stateBegins(start));
  },
);

Then(
  '{agent} is idle for a reason that the system gave',
  function (this: DeskproofWorld, agent: number) {
    return this.agent(agent).sees(idleWithReason());
  },
);

Then(
  "{agent}'s list of states contains {string}",
  function (this: DeskproofWorld, agent: number, state: string) {
    return this.agent(agent).sees(menuHas(state, true));
  },
);

Then(
  "{agent}'s list of states does not contain {string}",
  function (this: DeskproofWorld, agent: number, state: string) {
    return this.agent(agent).stillSees(menuHas(state, false));
  },
);

Then(
  '{agent} is prompted to go to Idle or to go to Available',
  function (this: DeskproofWorld, agent: number) {
    return this.agent(agent).sees(promptsWaysOut());
  },
);

Then('{agent} is not prompted any more', function (this: DeskproofWorld, agent: number) {
  return this.agent(agent).stillSees(promptsNothing());
});

function isAvailable(this: DeskproofWorld, agent: number): Promise<void> {
  return takesState(this, agent, 'Available');
}

function isIdle(this: DeskproofWorld, agent: number): Promise<void> {
  return takesState(this, agent, 'Idle');
}

function signsIn(this: DeskproofWorld, agent: number): Promise<void> {
  return this.agent(agent).act({ verb: 'signIn' });
}

function signsOut(this: DeskproofWorld, agent: number): Promise<void> {
  return this.agent(agent).act({ verb: 'signOut' });
}

async function signsOutAgain(this: DeskproofWorld, agent: number): Promise<void> {
  await takesState(this, agent, 'Available');
  await this.agent(agent).act({ verb: 'signOut' });
}

function goesTo(this: DeskproofWorld, agent: number, state: string): Promise<void> {
  return this.agent(agent).act({ verb: 'setState', state });
}

function goesIdle(this: DeskproofWorld, agent: number): Promise<void> {
  return goesIdleForReason(this, agent);
}

function missesRequest(this: DeskproofWorld, agent: number, customer: number): Promise<void> {
  return misses(this, agent, customer);
}
