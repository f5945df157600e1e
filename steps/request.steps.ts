import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';
import { accepts, isOfferedOne } from './support/at-the-desk.ts';
import { comes, comesNot, comesToNone, manyCome, manyComeInAll } from './support/coming.ts';
import { hasItOrMissedIt } from './support/matchers/agent-state.ts';
import { isCollapsed } from './support/matchers/request-fields.ts';
import { acceptsAtTheEnd, acceptsInTwoWindows, manyWrite } from './support/requests.ts';
import type { DeskproofWorld } from './support/world.ts';

/** `{folding}`: whether a contact request shows all it has, or only who it is. */
defineParameterType({
  name: 'folding',
  regexp: /collapsed|expanded/,
  transformer: (word: string) => word === 'collapsed',
});

Given('{agent} has accepted the request', acceptsRequest);
When('{agent} accepts the request', acceptsRequest);
Given('{agent} has accepted the request from {customer}', accepting);
When('{agent} accepts the request from {customer}', accepting);
Given('{agent} is offered the conversation', offered);
Given('{agent} is offered a conversation with {customer}', offeredOne);
Then('{agent} is offered the conversation with {customer}', offeredWith);
Then('{agent} is not offered the conversation', notOffered);
Then('{agent} is no longer offered the conversation', notOffered);
Then('{agent} is not offered the conversation with {customer}', notOfferedWith);
Then('{agent} is no longer offered the conversation with {customer}', notOfferedWith);
Given('{int} customers have written', write);
When('{int} customers write', write);
When('{agent} accepts just when the time to accept runs out', acceptsLate);
Given('{agent} has accepted the request in two windows', acceptsTwice);
When('{agent} accepts the request in two windows', acceptsTwice);

Then(
  '{agent} is shown {int} contact request(s)',
  function (this: DeskproofWorld, agent: number, count: number) {
    return manyCome(this, agent, count);
  },
);

Then(
  '{int} contact request(s) wait for {agent}',
  function (this: DeskproofWorld, count: number, agent: number) {
    return manyComeInAll(this, agent, count);
  },
);

Then(
  '{agent} either has the conversation with {customer} or has missed it',
  function (this: DeskproofWorld, agent: number, customer: number) {
    return this.agent(agent).stillSees(hasItOrMissedIt(this.customer(customer).name));
  },
);

Then(
  'the contact request from {customer} is {folding} in front of {agent}',
  function (this: DeskproofWorld, who: number, isFolded: boolean, agent: number) {
    return this.agent(agent).sees(isCollapsed(this.customer(who), isFolded));
  },
);

function acceptsRequest(this: DeskproofWorld, agent: number): Promise<void> {
  return accepts(this, agent, 0);
}

function accepting(this: DeskproofWorld, agent: number, customer: number): Promise<void> {
  return accepts(this, agent, customer);
}

function offered(this: DeskproofWorld, agent: number): Promise<void> {
  return comes(this, agent, 0);
}

function offeredWith(this: DeskproofWorld, agent: number, customer: number): Promise<void> {
  return comes(this, agent, customer);
}

function offeredOne(this: DeskproofWorld, agent: number, customer: number): Promise<void> {
  return isOfferedOne(this, agent, customer);
}

function notOffered(this: DeskproofWorld, agent: number): Promise<void> {
  return comesNot(this, agent, 0);
}

function notOfferedWith(this: DeskproofWorld, agent: number, customer: number): Promise<void> {
  return comesNot(this, agent, customer);
}

Then('no agent is offered the conversation again', function (this: DeskproofWorld) {
  return comesToNone(this, this.positions, 0);
});

function write(this: DeskproofWorld, count: number): Promise<void> {
  return manyWrite(this, count);
}

function acceptsLate(this: DeskproofWorld, agent: number): Promise<void> {
  return acceptsAtTheEnd(this, agent, 0);
}

function acceptsTwice(this: DeskproofWorld, agent: number): Promise<void> {
  return acceptsInTwoWindows(this, agent, 0);
}
